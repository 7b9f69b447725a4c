package org.lastmile.checkpoint.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lastmile.checkpoint.Json;
import org.lastmile.checkpoint.RunningCheckpoint;
import org.lastmile.event.violation.ViolationCleared;
import org.lastmile.event.violation.ViolationDetected;

/** Who is on duty at a gate, and what happens when nobody is. */
public abstract class ShiftStories {

    private final RunningCheckpoint checkpoint;
    private final String gate = "gate-" + UUID.randomUUID();
    private final String shifts = "/v1/gates/" + gate + "/shifts";
    private final String zhang;
    private final String li;

    protected ShiftStories(RunningCheckpoint checkpoint) {
        this.checkpoint = checkpoint;
        zhang = checkpoint.corner.issuer().token("gate", "130126");
        li = checkpoint.corner.issuer().token("cadre", "130126");
    }

    @Test
    void theOutgoingOneStaysResponsibleUntilTheIncomingOneAccepts() {
        checkpoint.credentialAt(gate, RunningCheckpoint.VILLAGE);
        JsonNode first = signIn(zhang);
        JsonNode second = signIn(li);
        String path = shifts + "/" + first.path("shiftId").asText();

        assertThat(code(path + "/sign-out", "{}", zhang)).isEqualTo("hand-over-needed");
        assertThat(code(path + "/acceptance", "{}", li)).isEqualTo("hand-over-not-signed");
        checkpoint.post(path + "/hand-over", "{\"note\":\"一切正常\"}", zhang);
        assertThat(code(path + "/acceptance", "{}", zhang)).isEqualTo("hand-over-to-oneself");
        var accepted = checkpoint.post(path + "/acceptance", "{}", li);

        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(200);
        assertThat(Json.of(accepted.body()).path("takenOverBy")).isEqualTo(second.path("shiftId"));
        var listed = Json.of(checkpoint.get(shifts, checkpoint.duty()).body()).path("items");
        assertThat(listed.findValuesAsText("responsible")).containsExactly("true", "true");
        assertThat(listed.at("/0/endedAt").isNull()).isTrue();
        assertThat(listed.at("/1/handOverNote").asText()).isEqualTo("一切正常");
        assertThat(code(path + "/sign-out", "{}", zhang)).isEqualTo("shift-ended");
    }

    @Test
    void refusesWhatContradictsItself() {
        checkpoint.credentialAt(gate, RunningCheckpoint.VILLAGE);
        String other = signIn(zhang).path("shiftId").asText();

        assertThat(code(shifts, "{}", zhang)).isEqualTo("already-on-duty");
        assertThat(code(shifts, "{\"from\":\"2026-02-01T08:00:00Z\"}", li)).isEqualTo("shift-contradicts");
        assertThat(code(shifts, "{\"from\":\"2026-02-01T08:00:00Z\",\"until\":\"2026-02-01T07:00:00Z\"}", li))
                .isEqualTo("shift-contradicts");
        assertThat(code(shifts + "/" + other + "/sign-out", "{}", li)).isEqualTo("shift-not-yours");
        assertThat(code(shifts + "/" + UUID.randomUUID() + "/sign-out", "{}", li))
                .isEqualTo("shift-unknown");
        String supervisor = checkpoint.corner.issuer().token("supervisor", "130126");
        assertThat(checkpoint
                        .post(shifts + "/" + other + "/sign-out", "{}", supervisor)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aGateWithoutASignOfLifeIsToldAndTheNextOneEndsIt() throws SQLException {
        String credential = checkpoint.credentialAt(gate, RunningCheckpoint.VILLAGE);

        sql("update gate_watch set attended_at = now() - interval '31 min', due_at = now() where gate_id = '" + gate
                + "'");

        var violations = checkpoint.corner.probe().topic("violations");
        var detected = violations.await(gate, ViolationDetected.class);
        assertThat(detected.getKind()).isEqualTo("UNATTENDED_CHECKPOINT");
        assertThat(detected.getDuty()).isEqualTo("ATTEND_GATE");
        checkpoint.post("/v1/heartbeats", "{}", credential);
        assertThat(violations.await(gate, ViolationCleared.class).getReason()).isEqualTo("ATTENDED");
    }

    @Test
    void afterAGapOfTheWatchEveryGateGetsAWholeNewWindow() throws SQLException {
        checkpoint.credentialAt(gate, RunningCheckpoint.VILLAGE);

        sql("""
                with gap as (update gate_sweep set swept_at = now() - interval '2 min' returning 1)
                update gate_watch set attended_at = now() - interval '31 min', due_at = now() from gap
                where gate_id = '""" + gate + "'");

        await().untilAsserted(() -> assertThat(number("select count(*) from gate_watch where gate_id = '" + gate
                        + "' and due_at > now() + interval '29 min' and not unattended"))
                .isEqualTo(1));
    }

    private JsonNode signIn(String token) {
        var answer = checkpoint.post(shifts, "{}", token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Json.of(answer.body());
    }

    private String code(String path, String json, String token) {
        return Json.of(checkpoint.post(path, json, token).body()).path("code").asText();
    }

    private void sql(String statement) throws SQLException {
        try (var connection = checkpoint.corner.directDatabase().getConnection();
                var update = connection.createStatement()) {
            assertThat(update.executeUpdate(statement)).isEqualTo(1);
        }
    }

    private long number(String query) throws SQLException {
        try (var connection = checkpoint.corner.directDatabase().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
