package org.lastmile.checkpoint.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lastmile.checkpoint.Json;
import org.lastmile.checkpoint.Readings;
import org.lastmile.checkpoint.RunningCheckpoint;
import org.lastmile.event.quarantine.RestrictionCause;
import org.lastmile.event.quarantine.RestrictionExit;
import org.lastmile.event.quarantine.RestrictionSet;

/** The device says "please see the staff"; the staff see why, and write down what they did. */
public abstract class HoldStories {

    private final RunningCheckpoint checkpoint;

    protected HoldStories(RunningCheckpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    @Test
    void staffSeeTheCauseThatTheDeviceDoesNot() {
        String person = restricted("OWN_ORDER");

        JsonNode hold = hold(person);

        assertThat(hold.path("causes")).extracting(JsonNode::asText).containsExactly("OWN_ORDER");
        assertThat(hold.path("gate").asText()).isEqualTo(RunningCheckpoint.GATE);
        assertThat(hold.path("deviceId").asText()).startsWith(RunningCheckpoint.GATE);
        assertThat(hold.path("measuredAt").asText()).matches(Readings.RFC_3339);
        assertThat(hold.path("decision").isNull()).isTrue();
    }

    @Test
    void onlyQuarantineCanAllowAnExitOfWhoIsUnderAnOrder() {
        String path = decisionOf(hold(restricted("OWN_ORDER")));

        var letPass = checkpoint.post(path, decision("LET_PASS", "a doctor called"), gate());
        var turnedBack = checkpoint.post(path, decision("TURNED_BACK", "went home again"), gate());

        assertThat(letPass.statusCode()).isEqualTo(403);
        assertThat(Json.of(letPass.body()).path("code").asText()).isEqualTo("only-quarantine-allows");
        assertThat(turnedBack.statusCode()).as(turnedBack.body()).isEqualTo(200);
    }

    @Test
    void aHoldIsDecidedOnce() {
        String person = restricted("CO_RESIDENT_ORDER");
        String path = decisionOf(hold(person));

        var first = checkpoint.post(path, decision("LET_PASS", "ambulance waits"), gate());
        var same = checkpoint.post(path, decision("LET_PASS", "ambulance waits"), gate());
        var other = checkpoint.post(path, decision("TURNED_BACK", "changed my mind"), gate());

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(Json.of(first.body()).path("decidedBy").asText()).isNotBlank();
        assertThat(same.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(Json.of(other.body()).path("code").asText()).isEqualTo("hold-already-decided");
        assertThat(hold(person).at("/decision/decision").asText()).isEqualTo("LET_PASS");
    }

    @Test
    void whoIsHeldHasNotPassedUntilTheStaffLetThem() {
        String person = restricted("CO_RESIDENT_ORDER");
        JsonNode hold = hold(person);
        String heldAt = hold.path("measuredAt").asText();

        String before = lastPassed(person);
        checkpoint.post(decisionOf(hold), decision("LET_PASS", "fetches medicine"), gate());

        assertThat(before).isNotEqualTo(heldAt);
        assertThat(lastPassed(person)).isEqualTo(heldAt);
    }

    private String lastPassed(String person) {
        String path = "/v1/compounds/" + RunningCheckpoint.VILLAGE + "/presence/" + person + "?purpose=test";
        return Json.of(checkpoint.get(path, checkpoint.duty()).body())
                .path("since")
                .asText();
    }

    @Test
    void showsNothingToOtherRolesAndPlaces() {
        String person = restricted("OWN_ORDER");
        String path = decisionOf(hold(person));
        String elsewhere = checkpoint.corner.issuer().token("gate", "130127");

        var cadre = checkpoint.get("/v1/holds", checkpoint.corner.issuer().token("cadre", "130126"));
        var device = checkpoint.get("/v1/holds", checkpoint.device());
        var decided = checkpoint.post(path, decision("TURNED_BACK", "not mine"), elsewhere);

        assertThat(cadre.statusCode()).isEqualTo(403);
        assertThat(device.statusCode()).isEqualTo(403);
        assertThat(decided.statusCode()).isEqualTo(404);
        assertThat(checkpoint.get("/v1/holds", elsewhere).body()).doesNotContain(person);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"reason\":\"none\"} | decision",
                "{\"decision\":\"LET_PASS\"} | reason",
                "{\"decision\":\"LET_PASS\",\"reason\":\" \"} | reason",
                "{\"decision\":\"LET_GO\",\"reason\":\"none\"} | decision",
                "{\"decision\":\"LET_PASS\",\"reason\":\"none\",\"decidedBy\":\"wang\"} | decidedBy",
            })
    void saysWhatIsWrongWithADecision(String body, String field) {
        var answer = checkpoint.post("/v1/holds/" + UUID.randomUUID() + "/decision", body, gate());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Json.of(answer.body()).at("/errors/0/field").asText()).isEqualTo(field);
    }

    @Test
    void anApprovedExitIsNotHeld() {
        String number = Readings.passport();
        String person = checkpoint.token("PASSPORT", "FRA", number);
        var now = Readings.now();
        var exit = new RestrictionExit(
                RunningCheckpoint.VILLAGE, RunningCheckpoint.GATE, now.minusSeconds(60), now.plusSeconds(600));
        restrict(person, "OWN_ORDER", 1L, List.of());
        await().untilAsserted(() -> assertThat(checkpoint.verdict(Readings.foreigner("36.5", number)))
                .isEqualTo("HOLD"));

        restrict(person, "OWN_ORDER", 2L, List.of(exit));

        await().untilAsserted(() -> assertThat(checkpoint.verdict(Readings.foreigner("36.5", number)))
                .isEqualTo("PASS"));
    }

    /** Somebody who is restricted and was held at the gate; the token. */
    private String restricted(String kind) {
        String number = Readings.passport();
        String person = checkpoint.token("PASSPORT", "FRA", number);
        restrict(person, kind, 1L, List.of());
        await().untilAsserted(() -> assertThat(checkpoint.verdict(Readings.foreigner("36.5", number)))
                .isEqualTo("HOLD"));
        return person;
    }

    private void restrict(String person, String kind, long version, List<RestrictionExit> exits) {
        var cause = new RestrictionCause(kind, UUID.randomUUID(), RunningCheckpoint.VILLAGE, null);
        var set = new RestrictionSet(person, List.of(cause), Readings.now(), version, exits);
        checkpoint.corner.probe().send("quarantine.restrictions", person, set);
    }

    private JsonNode hold(String person) {
        return await().until(
                        () -> {
                            String body = checkpoint
                                    .get("/v1/holds?gate=" + RunningCheckpoint.GATE, gate())
                                    .body();
                            for (JsonNode item : Json.of(body).path("items")) {
                                if (item.path("personToken").asText().equals(person)) {
                                    return item;
                                }
                            }
                            return Json.of("{}");
                        },
                        item -> item.has("causes"));
    }

    private static String decisionOf(JsonNode hold) {
        return "/v1/holds/" + hold.path("passageId").asText() + "/decision";
    }

    private static String decision(String decision, String reason) {
        return "{\"decision\":\"%s\",\"reason\":\"%s\"}".formatted(decision, reason);
    }

    private String gate() {
        return checkpoint.corner.issuer().token("gate", "130126");
    }
}
