package org.lastmile.checkpoint.compound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lastmile.checkpoint.Json;
import org.lastmile.checkpoint.Readings;
import org.lastmile.checkpoint.RunningCheckpoint;
import org.lastmile.event.violation.ViolationCleared;
import org.lastmile.event.violation.ViolationDetected;
import org.lastmile.event.violation.ViolationUpdated;

/** What closing a compound means at its gates. */
public abstract class CompoundStories {

    private static final String OPEN = "{\"state\":\"OPEN\",\"reason\":\"封闭结束\"}";

    private final RunningCheckpoint checkpoint;
    private final String east = "east-" + UUID.randomUUID();
    private final String west = "west-" + UUID.randomUUID();
    private final Map<String, String> credentials = new HashMap<>();

    protected CompoundStories(RunningCheckpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    @Test
    void aClosedCompoundIsPassedByItsOneOpenGate() {
        String state = twoGates("401");
        Instant before = Readings.now().minusSeconds(120);
        checkpoint.put(state, closed("CLOSED", east), "*");

        pass(east, Readings.now());
        pass(west, before);
        pass(west, Readings.now());
        pass(west, Readings.now());

        var violations = checkpoint.corner.probe().topic("violations");
        var detected = violations.await(west, ViolationDetected.class);
        assertThat(detected.getKind()).isEqualTo("WRONG_GATE");
        assertThat(detected.getDuty()).isEqualTo("SHUT_GATE");
        violations.await(west, ViolationUpdated.class, again -> again.getCount() == 2);
        checkpoint.put(state, OPEN, "*");
        var cleared = violations.await(west, ViolationCleared.class);
        assertThat(cleared.getReason()).isEqualTo("GATE_OPENED");
        assertThat(violations.all(east, ViolationDetected.class)).isEmpty();
        assertThat(violations.all(west, ViolationUpdated.class)).hasSize(1);
    }

    @Test
    void nobodyLeavesASealedCompoundAndNobodyPassesAShutGate() {
        checkpoint.put(twoGates("405"), closed("SEALED", east), "*");

        await().untilAsserted(
                        () -> assertThat(verdict(east, "OUT", Readings.now())).isEqualTo("HOLD"));

        assertThat(verdict(east, "IN", Readings.now())).isEqualTo("PASS");
        assertThat(verdict(west, "IN", Readings.now())).isEqualTo("HOLD");
        assertThat(verdict(east, "OUT", Readings.now().minusSeconds(100))).isEqualTo("PASS");
    }

    @Test
    void nobodyPassesAGateAgainstItsDirection() {
        twoGates("406");
        checkpoint.put("/v1/gates/" + west, "{\"name\":\"西门\",\"directionPolicy\":\"IN_ONLY\"}", "*");

        await().untilAsserted(
                        () -> assertThat(verdict(west, "OUT", Readings.now())).isEqualTo("HOLD"));

        assertThat(verdict(west, "IN", Readings.now())).isEqualTo("PASS");
    }

    @Test
    void staffConfirmThatAWrongGateIsShut() {
        checkpoint.put(twoGates("404"), closed("CLOSED", west), "*");
        pass(east, Readings.now());
        var violations = checkpoint.corner.probe().topic("violations");
        violations.await(east, ViolationDetected.class);

        var answer =
                checkpoint.post("/v1/gates/" + east + "/shut-confirmations", "{\"note\":\"门已锁\"}", checkpoint.duty());

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(violations.await(east, ViolationCleared.class).getReason()).isEqualTo("GATE_SHUT");
    }

    @Test
    void showsWhatHoldsWhatComesAndWhatWas() {
        String place = RunningCheckpoint.VILLAGE + "402";
        checkpoint.definePlace(place, "COMPOUND");
        String gate = "gate-" + UUID.randomUUID();
        checkpoint.credentialAt(gate, place);
        String path = "/v1/compounds/" + place;
        var never = checkpoint.get(path, checkpoint.duty());
        String ahead = closed("SEALED", gate)
                .replace("{", "{\"effectiveFrom\":\"" + Readings.now().plusSeconds(3600) + "\",");

        checkpoint.put(path + "/state", closed("CLOSED", gate), "\"0\"");
        var later = checkpoint.put(path + "/state", ahead, "\"1\"");

        assertThat(Json.of(never.body()).path("state").asText()).isEqualTo("OPEN");
        assertThat(later.statusCode()).as(later.body()).isEqualTo(200);
        var shown = Json.of(checkpoint.get(path, checkpoint.duty()).body());
        assertThat(shown.path("state").asText()).isEqualTo("CLOSED");
        assertThat(shown.at("/next/state").asText()).isEqualTo("SEALED");
        assertThat(shown.path("history")).hasSize(2);
        assertThat(checkpoint.put(path + "/state", OPEN, "\"1\"").statusCode()).isEqualTo(412);
        String medic = checkpoint.corner.issuer().token("medic", "130126");
        assertThat(checkpoint.get(path, medic).statusCode()).isEqualTo(403);
    }

    @Test
    void theOpenGateIsPassedBothWays() {
        String state = twoGates("407");
        String oneWay = "{\"name\":\"门\",\"directionPolicy\":\"OUT_ONLY\"}";
        checkpoint.put("/v1/gates/" + west, oneWay, "*");

        assertThat(refused(state, closed("CLOSED", west))).isEqualTo("open-gate-contradicts");
        checkpoint.put(state, closed("CLOSED", east), "*");
        assertThat(refused("/v1/gates/" + east, oneWay)).isEqualTo("gate-is-the-open-one");
        assertThat(checkpoint.put("/v1/gates/" + east, "{\"name\":\"东门\"}", "*").statusCode())
                .isEqualTo(200);
        checkpoint.put(state, OPEN, "*");
        assertThat(checkpoint.put("/v1/gates/" + east, oneWay, "*").statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesWhatContradictsItself() {
        String state = twoGates("403");

        assertThat(refused(state, closed("CLOSED", RunningCheckpoint.GATE))).isEqualTo("open-gate-contradicts");
        assertThat(refused(state, "{\"state\":\"CLOSED\",\"reason\":\"无\"}")).isEqualTo("open-gate-contradicts");
        assertThat(refused(state, closed("OPEN", east))).isEqualTo("open-gate-contradicts");
        assertThat(refused(state, "{\"state\":\"OPEN\",\"reason\":\"无\",\"effectiveFrom\":\"2020-01-01T00:00:00Z\"}"))
                .isEqualTo("effective-from-past");
        assertThat(refused("/v1/compounds/130126/state", OPEN)).isEqualTo("compound-unknown");
    }

    /** Path of the state of a compound with its gates east and west. */
    private String twoGates(String compound) {
        String place = RunningCheckpoint.VILLAGE + compound;
        checkpoint.definePlace(place, "COMPOUND");
        credentials.put(east, checkpoint.credentialAt(east, place));
        credentials.put(west, checkpoint.credentialAt(west, place));
        return "/v1/compounds/" + place + "/state";
    }

    private String refused(String path, String json) {
        return Json.of(checkpoint.put(path, json, "*").body()).path("code").asText();
    }

    private String verdict(String gate, String direction, Instant measuredAt) {
        String reading = Readings.of(gate, direction, "36.5", Readings.FATHER, measuredAt);
        var answer = checkpoint.post("/v1/readings", Readings.request(reading), credentials.getOrDefault(gate, ""));
        return Json.of(answer.body()).at("/results/0/verdict").asText();
    }

    private void pass(String gate, Instant measuredAt) {
        String reading = Readings.of(gate, "IN", "36.5", Readings.FATHER, measuredAt);
        assertThat(checkpoint
                        .post("/v1/readings", Readings.request(reading), credentials.getOrDefault(gate, ""))
                        .statusCode())
                .isEqualTo(200);
    }

    private static String closed(String state, String gate) {
        return "{\"state\":\"%s\",\"openGate\":\"%s\",\"reason\":\"封闭式管理\"}".formatted(state, gate);
    }
}
