package org.lastmile.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lastmile.quarantine.Family.COMPOUND;
import static org.lastmile.quarantine.QuarantineClient.orderBody;
import static org.lastmile.quarantine.QuarantineClient.today;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lastmile.platform.testing.StaffClient;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is refused, how it is said, and that it changes nothing. */
class RefusalIT {

    private final QuarantineClient leader = new QuarantineClient("leader", "130126");
    private final JdbcClient database = JdbcClient.create(RunningQuarantine.CORNER.directDatabase());

    @BeforeAll
    static void start() {
        RunningQuarantine.context();
    }

    @ParameterizedTest
    @CsvSource({
        "200,409,person-not-yet-known",
        "404,404,person-unknown",
        "403,403,person-not-yours",
        "500,503,registration-away"
    })
    void asksRegistrationForAPersonWhoHasNotArrived(int registration, int status, String code) {
        Family.of(1);
        String stranger = Family.token();
        RunningQuarantine.registrationAnswers("/v1/persons/" + stranger, registration);

        var answer = leader.order(stranger, COMPOUND);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("code")).isEqualTo(code);
        assertThat(answer.headers().firstValue("Retry-After").isPresent())
                .isEqualTo(registration == 200 || registration == 500);
        assertThat(ordersOf(stranger)).isZero();
    }

    @Test
    void refusesAPlaceThatDoesNotExist() {
        Family family = Family.of(1);

        var answer = leader.order(family.member(0), "130126100999");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("place-unknown");
        assertThat(answer.body().path("errors").path(0).path("field").asText()).isEqualTo("placeCode");
    }

    @Test
    void refusesASecondActiveOrderButAnswersARepeatedRequestAlike() {
        String person = Family.of(1).member(0);
        String body = orderBody(person, COMPOUND, today(), "");
        var first = leader.post("/v1/orders", body, "Idempotency-Key", "key-" + person);

        var repeated = leader.post("/v1/orders", body, "Idempotency-Key", "key-" + person);
        var second = leader.post("/v1/orders", body);
        var reused =
                leader.post("/v1/orders", body.replace("risk area", "station"), "Idempotency-Key", "key-" + person);

        assertThat(repeated.status()).isEqualTo(201);
        assertThat(repeated.id()).isEqualTo(first.id());
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("code")).isEqualTo("order-already-active");
        assertThat(reused.text("code")).isEqualTo("idempotency-key-reused");
        assertThat(ordersOf(person)).isEqualTo(1);
    }

    @Test
    void asksForADecisionWhenNoDayIsLeft() {
        String person = Family.of(1).member(0);
        String longAgo = LocalDate.parse(today()).minusDays(15).toString();

        var refused = leader.post("/v1/orders", orderBody(person, COMPOUND, longAgo, ""));
        var decided = leader.post("/v1/orders", orderBody(person, COMPOUND, longAgo, """
                , "elapsedDecision": {"choice": "FIXED_DAYS", "days": 5, "reason": "symptoms in the family"}"""));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("window-already-elapsed");
        assertThat(decided.status()).as("%s", decided.body()).isEqualTo(201);
        assertThat(decided.text("remainingDays")).isEqualTo("5");
        assertThat(decided.text("basis")).isEqualTo("ORDER_DATE");
    }

    @Test
    void refusesReleaseBeforeServiceAndAStaleVersion() {
        String person = Family.of(1).member(0);
        String path = "/v1/orders/" + leader.order(person, COMPOUND).id();
        var medic = new QuarantineClient("medic", COMPOUND);

        var early = medic.post(path + "/release", "{\"reason\": \"COMPLETED\"}");
        var stale = medic.post(path + "/service", "{\"proof\": \"WITNESSED\"}", "If-Match", "\"7\"");
        var served = medic.post(path + "/service", "{\"proof\": \"WITNESSED\"}", "If-Match", "\"1\"");
        var twice = medic.post(path + "/service", "{\"proof\": \"WITNESSED\"}");
        var tooSoon = medic.post(path + "/release", "{\"reason\": \"COMPLETED\"}");

        assertThat(early.text("code")).isEqualTo("order-not-yet-served");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(served.status()).isEqualTo(200);
        assertThat(twice.text("code")).isEqualTo("order-already-served");
        assertThat(tooSoon.text("code")).isEqualTo("order-not-complete");
        assertThat(medic.get(path).text("state")).isEqualTo("SERVED");
    }

    @Test
    void letsNobodyActBeyondRoleOrPlace() {
        String person = Family.of(1).member(0);
        var order = leader.order(person, COMPOUND);

        var role = new QuarantineClient("registrar", "130126").order(person, COMPOUND);
        var place = new QuarantineClient("leader", "130126101").order(person, COMPOUND);
        var foreign = new QuarantineClient("medic", "130126101");

        assertThat(role.text("code")).isEqualTo("role-not-allowed");
        assertThat(place.text("code")).isEqualTo("place-not-yours");
        assertThat(foreign.get("/v1/orders/" + order.id()).status()).isEqualTo(403);
        assertThat(foreign.get("/v1/orders?person=" + person).body().path("items"))
                .isEmpty();
    }

    @Test
    void namesTheFieldsOfABadRequest() {
        var answer = leader.post("/v1/orders", "{\"personToken\": \"x\", \"placeCode\": \"1\", \"basis\": {}}");
        var proof = leader.post("/v1/orders/" + java.util.UUID.randomUUID() + "/service", "{\"proof\": \"MAYBE\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errors")).hasSize(5);
        assertThat(proof.body().path("errors").path(0).path("allowed").asText()).contains("RECORDED_REFUSAL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0007", "\\u007f", "\\u0085", "\\ud800"})
    void refusesCharactersThatNobodyCouldReadInTheWordsOfStaff(String unreadable) {
        String person = Family.of(1).member(0);
        String longAgo = LocalDate.parse(today()).minusDays(15).toString();
        var order = leader.order(person, COMPOUND);
        var cadre = new QuarantineClient("cadre", COMPOUND);
        String note = "\"note\": \"signed" + unreadable + "\"}";
        var answers = Map.of(
                "decision.reason",
                leader.post(
                        "/v1/orders", orderBody(person, COMPOUND, today(), "").replace("area", unreadable)),
                "elapsedDecision.reason",
                leader.post("/v1/orders", orderBody(person, COMPOUND, longAgo, """
                , "elapsedDecision": {"choice": "COUNT_FROM_ORDER_DATE", "reason": "ill%s"}""".formatted(unreadable))),
                "note",
                cadre.post("/v1/orders/" + order.id() + "/service", "{\"proof\": \"SIGNATURE\", " + note),
                "reason",
                cadre.post(
                        "/v1/violations/" + java.util.UUID.randomUUID() + "/clearance",
                        "{\"reason\": \"at home" + unreadable + "\"}"));
        var release = leader.post("/v1/orders/" + order.id() + "/release", "{\"reason\": \"ISSUED_IN_ERROR\", " + note);

        answers.forEach((field, answer) -> assertFault(answer, field));
        assertFault(release, "note");
    }

    @Test
    void takesWordsInSeveralLines() {
        String person = Family.of(1).member(0);

        var answer = leader.post(
                "/v1/orders",
                orderBody(person, COMPOUND, today(), "").replace("area", "area:\\r\\n\\t\u9694\u79bb \ud83c\udfe0"));

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", " "})
    void refusesAnIdempotencyKeyThatIsNone(String key) {
        var answer =
                leader.post("/v1/orders", orderBody(Family.token(), COMPOUND, today(), ""), "Idempotency-Key", key);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("idempotency-key-invalid");
    }

    private static void assertFault(StaffClient.Answer answer, String field) {
        assertThat(answer.status()).as("%s: %s", field, answer.body()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("validation-failed");
        assertThat(answer.body().path("errors").path(0).path("field").asText()).isEqualTo(field);
    }

    private long ordersOf(String person) {
        return database.sql("select count(*) from quarantine_order where person_token = ?")
                .param(person)
                .query(Long.class)
                .single();
    }
}
