package org.lastmile.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lastmile.inspection.World.COUNTY;
import static org.lastmile.inspection.World.TOWN;
import static org.lastmile.inspection.World.now;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, how it is said, and that it changes nothing. */
class RefusalIT {

    private static final Instant TOMORROW = now().plus(Duration.ofDays(1));

    private final InspectionClient inspector = new InspectionClient("inspector", COUNTY);
    private final InspectionClient supervisor = new InspectionClient("supervisor", TOWN);

    @BeforeAll
    static void start() {
        World.begin();
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        var answer = inspector.post("/v1/findings", """
                {"placeCode": "1", "title": " ", "severity": "BAD", "dueAt": "tomorrow", "alertId": "7"}""");
        var nothing = inspector.post("/v1/findings", "{}");

        assertThat(answer.text("code")).isEqualTo("validation-failed");
        assertThat(answer.body().path("errors").findValuesAsText("field"))
                .containsExactly("placeCode", "title", "severity", "dueAt", "alertId");
        assertThat(answer.body().path("errors").findValuesAsText("allowed")).doesNotContainNull();
        assertThat(nothing.body().path("errors").findValuesAsText("field"))
                .containsExactly("placeCode", "title", "severity");
    }

    @ParameterizedTest
    @CsvSource({
        "dueAt, 2001-01-01T00:00:00Z, due-out-of-range",
        "dueAt, 9999-12-31T00:00:00Z, due-out-of-range",
        "dueAt, +999999999-12-31T23:59:59Z, due-out-of-range",
        "placeCode, 130126999, place-unknown",
        "alertId, 11111111-1111-1111-1111-111111111111, alert-unknown",
        "colour, red, unknown-field"
    })
    void refusesWhatCannotBeAndLeavesNothingBehind(String field, String value, String code) {
        long before = World.count("select count(*) from finding") + World.count("select count(*) from scheduled_tasks");
        String body = InspectionClient.body(TOWN, TOMORROW.toString())
                .replaceFirst("\\{", "{\"" + field + "\": \"" + value + "\", ")
                .replaceFirst(field.equals("placeCode") ? "\"placeCode\": \"" + TOWN + "\", " : "$", "");
        String once = field.equals("dueAt") ? body.replaceFirst(", \"dueAt\": \"[^\"]*\"}", "}") : body;

        var answer = inspector.post("/v1/findings", once);

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo(code);
        assertThat(answer.body().path("errors").path(0).path("field").asText()).isEqualTo(field);
        assertThat(World.count("select count(*) from finding") + World.count("select count(*) from scheduled_tasks"))
                .isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0007", "\\ud800"})
    void refusesCharactersThatNobodyCanRead(String unreadable) {
        UUID id = inspector.raise(TOWN, TOMORROW).id();

        var title = inspector.post(
                "/v1/findings",
                InspectionClient.body(TOWN, TOMORROW.toString()).replace("visits", "visits" + unreadable));
        var note = supervisor.post("/v1/findings/" + id + "/rectification", "{\"note\": \"x" + unreadable + "\"}");
        var outcome = supervisor.post(
                "/v1/findings/" + id + "/verification",
                "{\"outcome\": \"CONFIRMED\", \"note\": \"x" + unreadable + "\"}");

        assertThat(title.body().path("errors").findValuesAsText("field")).containsExactly("title");
        assertThat(note.body().path("errors").findValuesAsText("field")).containsExactly("note");
        assertThat(outcome.body().path("errors").findValuesAsText("field")).containsExactly("note");
    }

    @Test
    void takesLongTextsToTheirLimitAndNoFurther() {
        String body = InspectionClient.body(TOWN, TOMORROW.toString());

        var fits = inspector.post(
                "/v1/findings",
                body.replace("no record of visits", "\ud83c\udfe0".repeat(120))
                        .replaceFirst("\\{", "{\"description\": \"" + "隔\\\\n".repeat(1000) + "\", "));
        var tooLong = inspector.post("/v1/findings", body.replace("no record of visits", "x".repeat(121)));
        var twoLines = inspector.post("/v1/findings", body.replace("no record", "no\\nrecord"));

        assertThat(fits.status()).as("%s", fits.body()).isEqualTo(201);
        assertThat(tooLong.body().path("errors").path(0).path("reason").asText())
                .isEqualTo("is too long");
        assertThat(twoLines.text("code")).isEqualTo("validation-failed");
    }

    @Test
    void aRepeatedRequestRaisesOneFinding() {
        String body = InspectionClient.body(TOWN, TOMORROW.toString());
        String key = "key-" + UUID.randomUUID();

        var first = inspector.post("/v1/findings", body, "Idempotency-Key", key);
        var again = inspector.post("/v1/findings", body, "Idempotency-Key", key);
        var other = inspector.post("/v1/findings", body.replace("visits", "meals"), "Idempotency-Key", key);
        var none = inspector.post("/v1/findings", body, "Idempotency-Key", "two words");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(other.text("code")).isEqualTo("idempotency-key-reused");
        assertThat(none.text("code")).isEqualTo("idempotency-key-invalid");
    }

    @Test
    void refusesAStaleVersionAndAWrongMove() {
        UUID id = inspector.raise(TOWN, TOMORROW).id();
        String rectification = "/v1/findings/" + id + "/rectification";
        String verification = "/v1/findings/" + id + "/verification";
        String confirmed = "{\"outcome\": \"CONFIRMED\", \"note\": \"seen\"}";

        var early = inspector.post(verification, confirmed);
        var stale = supervisor.post(rectification, "{\"note\": \"done\"}", "If-Match", "\"7\"");
        var noTag = supervisor.post(rectification, "{\"note\": \"done\"}", "If-Match", "7");
        var done = supervisor.post(rectification, "{\"note\": \"done\"}", "If-Match", "\"1\"");
        var twice = supervisor.rectify(id);
        var own = supervisor.post(verification, confirmed);
        var undated = inspector.post(verification, "{\"outcome\": \"REJECTED\", \"note\": \"no\"}");
        var dated = inspector.post(verification, confirmed.replace("}", ", \"dueAt\": \"" + TOMORROW + "\"}"));

        assertThat(early.text("code")).isEqualTo("finding-not-yet-rectified");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(noTag.text("code")).isEqualTo("if-match-invalid");
        assertThat(done.status()).isEqualTo(200);
        assertThat(twice.text("code")).isEqualTo("finding-already-rectified");
        assertThat(own.text("code")).isEqualTo("own-rectification");
        assertThat(undated.body().path("errors").findValuesAsText("field")).containsExactly("dueAt");
        assertThat(dated.body().path("errors").findValuesAsText("field")).containsExactly("dueAt");
    }

    @Test
    void letsNobodyActBeyondRoleOrPlace() {
        UUID id = inspector.raise(TOWN, TOMORROW).id();
        var foreign = new InspectionClient("supervisor", "130126101");
        var medic = new InspectionClient("medic", TOWN);

        assertThat(medic.raise(TOWN, TOMORROW).text("code")).isEqualTo("role-not-allowed");
        assertThat(foreign.raise(TOWN, TOMORROW).text("code")).isEqualTo("place-not-yours");
        assertThat(foreign.get("/v1/findings/" + id).status()).isEqualTo(403);
        assertThat(foreign.rectify(id).text("code")).isEqualTo("place-not-yours");
        assertThat(new InspectionClient("gate", TOWN).get("/v1/findings").text("code"))
                .isEqualTo("role-not-allowed");
        assertThat(inspector.rectify(UUID.randomUUID()).text("code")).isEqualTo("role-not-allowed");
        assertThat(medic.rectify(UUID.randomUUID()).text("code")).isEqualTo("finding-unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"limit=0", "limit=201", "state=OPEN", "cursor=x", "alert=x", "overdue=perhaps", "place=%25"})
    void refusesAQuestionThatMakesNoSense(String question) {
        var answer = inspector.get("/v1/findings?" + question);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errors").path(0).path("field").asText())
                .isEqualTo(question.substring(0, question.indexOf('=')));
    }
}
