package org.lastmile.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.lastmile.quarantine.Family.COMPOUND;
import static org.lastmile.quarantine.Family.TOWN;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lastmile.event.checkpoint.Direction;
import org.lastmile.event.quarantine.RestrictionExit;
import org.lastmile.event.quarantine.RestrictionSet;
import org.lastmile.event.violation.Evidence;
import org.lastmile.event.violation.ViolationDetected;
import org.lastmile.platform.testing.StaffClient.Answer;
import org.lastmile.platform.testing.TopicView;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Approved exits and announced openings: over HTTP, to the gates, and in the judgement of passages. */
class ExitIT {

    private static final TopicView RESTRICTIONS =
            RunningQuarantine.CORNER.probe().topic("quarantine.restrictions");
    private static final TopicView VIOLATIONS = RunningQuarantine.CORNER.probe().topic("violations");
    private static final String ONE_PERSON = "\"kind\": \"APPROVED_EXIT\", \"reason\": \"MEDICAL_CARE\"";
    private static final String THE_DOOR = "\"kind\": \"ANNOUNCED_OPENING\", \"reason\": \"DELIVERY\"";

    private final QuarantineClient leader = new QuarantineClient("leader", "130126");
    private final QuarantineClient duty = new QuarantineClient("duty", TOWN);
    private final JdbcClient database = JdbcClient.create(RunningQuarantine.CORNER.directDatabase());

    @BeforeAll
    static void start() {
        RunningQuarantine.context();
    }

    @Test
    void tellsTheGatesOfAnExitAtOnceAndOfItsWithdrawal() {
        Family family = Family.of(2);
        String father = family.member(0);
        String path = exitsOf(leader.order(father, COMPOUND));

        var approved = approve(path, ONE_PERSON + ", \"gate\": \"gate-1\"");
        var told = exitsTold(father, 2);
        var withdrawn =
                duty.post(path + "/" + approved.id() + "/withdrawal", "{\"reason\": \"stays\"}", "If-Match", "\"1\"");

        assertThat(approved.status()).as("%s", approved.body()).isEqualTo(201);
        assertThat(approved.text("state")).isEqualTo("OPEN");
        assertThat(told).singleElement().satisfies(exit -> {
            assertThat(exit.getPlaceCode()).isEqualTo(COMPOUND);
            assertThat(exit.getGateId()).isEqualTo("gate-1");
            assertThat(exit.getUntil()).isEqualTo(Instant.parse(approved.text("until")));
        });
        assertThat(withdrawn.text("state")).as("%s", withdrawn.body()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(exitsTold(father, 3)).isEmpty();
        assertThat(RESTRICTIONS.all(family.member(1))).hasSize(1);
        assertThat(duty.get(path).body().path("items")).hasSize(1);
        assertThat(duty.get(path + "/" + approved.id()).text("state")).isEqualTo("WITHDRAWN");
    }

    @Test
    void anAnnouncedOpeningIsForThoseWhoLiveThereAndNotForWhoIsUnderAnOrder() {
        Family family = Family.of(3);
        leader.order(family.member(2), COMPOUND);
        String path = exitsOf(leader.order(family.member(0), COMPOUND));

        approve(path, THE_DOOR);

        assertThat(exitsTold(family.member(1), 3)).hasSize(1);
        assertThat(RESTRICTIONS.all(family.member(0), RestrictionSet.class))
                .allSatisfy(set -> assertThat(set.getExits()).isEmpty());
        assertThat(RESTRICTIONS.all(family.member(2), RestrictionSet.class))
                .allSatisfy(set -> assertThat(set.getExits()).isEmpty());
    }

    @Test
    void raisesNothingWithinTheTimeAndTheViolationOnceItIsOver() {
        Family family = Family.of(2);
        String son = family.member(1);
        String path = exitsOf(leader.order(family.member(0), COMPOUND));
        var exit = approve(path, ONE_PERSON + ", \"personToken\": \"" + son + "\"");
        var passage = family.passes(son, Direction.OUT);
        family.sends(passage);
        await().untilAsserted(() -> assertThat(excused(son)).isEqualTo(1));
        assertThat(VIOLATIONS.all(son)).isEmpty();

        over(exit.id(), "1 second");

        var detected = VIOLATIONS.await(son, ViolationDetected.class);
        assertThat(detected.getKind()).isEqualTo("HOUSEHOLD_EXIT");
        assertThat(detected.getEvidence()).extracting(Evidence::getName).contains("allowedUntil", "gate");
        assertThat(detected.getOccurredAt())
                .isAfterOrEqualTo(detected.getDetectedAt().minusSeconds(60));
        assertThat(excused(son)).isZero();
    }

    @Test
    void raisesNothingOfWhoCameBackInTime() {
        Family family = Family.of(1);
        String person = family.member(0);
        var exit = approve(exitsOf(leader.order(person, COMPOUND)), ONE_PERSON);
        family.sends(family.passes(person, Direction.OUT));
        family.sends(family.passes(person, Direction.IN));
        await().untilAsserted(() -> assertThat(returned(person)).isEqualTo(1));

        over(exit.id(), "1 second");

        await().untilAsserted(() -> assertThat(excused(person)).isZero());
        family.sends(family.passes(person, Direction.OUT));
        VIOLATIONS.await(person, ViolationDetected.class);
        assertThat(VIOLATIONS.all(person)).hasSize(1);
    }

    @Test
    void endsWithTheOrder() {
        Family family = Family.of(1);
        var order = leader.order(family.member(0), COMPOUND);
        approve(exitsOf(order), ONE_PERSON);

        leader.post("/v1/orders/" + order.id() + "/release", "{\"reason\": \"ISSUED_IN_ERROR\"}");

        assertThat(RESTRICTIONS.awaitRaw(family.member(0), 3).getLast().value()).isNull();
        assertThat(approve(exitsOf(order), ONE_PERSON).text("code")).isEqualTo("order-already-released");
    }

    @Test
    void forgetsWhatEndedLongAgoSoThatTheSetStaysSmall() {
        String person = Family.of(1).member(0);
        String path = exitsOf(leader.order(person, COMPOUND));
        var old = approve(path, ONE_PERSON);
        over(old.id(), "8 days");

        var next = approve(path, ONE_PERSON);

        assertThat(exitsTold(person, 3))
                .extracting(RestrictionExit::getUntil)
                .containsExactly(Instant.parse(next.text("until")));
    }

    @Test
    void approvesOnceHoweverOftenItIsSentAndRefusesWhatChangedMeanwhile() {
        String path = exitsOf(leader.order(Family.of(1).member(0), COMPOUND));
        String body = body(ONE_PERSON, 30);
        String key = UUID.randomUUID().toString();

        var first = leader.post(path, body, "Idempotency-Key", key);
        var again = leader.post(path, body, "Idempotency-Key", key);
        var other = leader.post(path, body.replace("MEDICAL_CARE", "SUPPLIES"), "Idempotency-Key", key);
        String withdrawal = path + "/" + first.id() + "/withdrawal";
        var stale = leader.post(withdrawal, "{\"reason\": \"stays\"}", "If-Match", "\"2\"");
        var withdrawn = leader.post(withdrawal, "{\"reason\": \"stays\"}");
        var twice = leader.post(withdrawal, "{\"reason\": \"stays\"}");

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(other.text("code")).isEqualTo("idempotency-key-reused");
        assertThat(stale.text("code")).isEqualTo("exit-changed");
        assertThat(withdrawn.status()).isEqualTo(200);
        assertThat(twice.text("code")).isEqualTo("exit-already-withdrawn");
    }

    @Test
    void letsOnlyThoseApproveWhoMayOrderThere() {
        String path = exitsOf(leader.order(Family.of(1).member(0), COMPOUND));
        String body = body(ONE_PERSON, 30);

        var cadre = new QuarantineClient("cadre", TOWN).post(path, body);
        var elsewhere = new QuarantineClient("duty", "130126101").post(path, body);
        var stranger = approve(path, ONE_PERSON + ", \"personToken\": \"" + Family.token() + "\"");
        var nowhere = duty.get(path + "/" + UUID.randomUUID());

        assertThat(cadre.text("code")).isEqualTo("role-not-allowed");
        assertThat(elsewhere.text("code")).isEqualTo("place-not-yours");
        assertThat(stranger.text("code")).isEqualTo("person-not-of-household");
        assertThat(nowhere.text("code")).isEqualTo("exit-unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind | \"kind\": \"HOLIDAY\", \"reason\": \"SUPPLIES\"",
                "reason | \"kind\": \"APPROVED_EXIT\"",
                "note | \"kind\": \"APPROVED_EXIT\", \"reason\": \"OTHER\"",
                "gate | \"kind\": \"APPROVED_EXIT\", \"reason\": \"SUPPLIES\", \"gate\": \"a;b\"",
                "from | \"kind\": \"APPROVED_EXIT\", \"reason\": \"SUPPLIES\", \"from\": \"soon\"",
                "personToken | \"kind\": \"APPROVED_EXIT\", \"reason\": \"SUPPLIES\", \"personToken\": \"x\"",
                "personToken | \"kind\": \"ANNOUNCED_OPENING\", \"reason\": \"SUPPLIES\", \"personToken\": \"x\"",
            })
    void namesTheFieldOfABadRequest(String field, String fields) {
        var answer = approve("/v1/orders/" + UUID.randomUUID() + "/exits", fields);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errors")).singleElement().satisfies(fault -> {
            assertThat(fault.path("field").asText()).isEqualTo(field);
            assertThat(fault.path("allowed").asText()).isNotBlank();
        });
    }

    private static String exitsOf(Answer order) {
        return "/v1/orders/" + order.id() + "/exits";
    }

    private Answer approve(String path, String fields) {
        return duty.post(path, body(fields, 60));
    }

    private static String body(String fields, int minutes) {
        return "{%s, \"until\": \"%s\"}".formatted(fields, Family.now().plusSeconds(60L * minutes));
    }

    private static List<RestrictionExit> exitsTold(String person, long version) {
        return RESTRICTIONS
                .await(person, RestrictionSet.class, set -> set.getVersion() == version)
                .getExits();
    }

    /** Moves the times of an exit, as if it had ended so long ago. */
    private void over(UUID exit, String ago) {
        database.sql("""
                        update order_exit
                        set opens_at = now() - cast(? as interval) - interval '1 hour', closes_at = now() - cast(? as interval)
                        where id = ?
                        """).params(ago, ago, exit).update();
    }

    private long excused(String person) {
        return database.sql("select count(*) from excused_passage where person_token = ?")
                .param(person)
                .query(Long.class)
                .single();
    }

    private long returned(String person) {
        return database.sql("select count(*) from person where token = ? and returned_at is not null")
                .param(person)
                .query(Long.class)
                .single();
    }
}
