package org.lastmile.checkpoint.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lastmile.checkpoint.Json;
import org.lastmile.checkpoint.RunningCheckpoint;

/** What is said about a gate, and how it is changed. */
public abstract class GateStories {

    private static final String NIGHT = """
            {"name":"夜门","directionPolicy":"IN_ONLY","openingHours":[{"from":"20:00","to":"06:00"}],"staffed":false}""";

    private final RunningCheckpoint checkpoint;

    protected GateStories(RunningCheckpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    @Test
    void isOpenBothWaysAndAlwaysUntilSomebodyChangesIt() {
        checkpoint.credentialAt("gate-changing", RunningCheckpoint.VILLAGE);
        var before = checkpoint.get("/v1/gates/gate-changing", checkpoint.duty());
        String tag = before.headers().firstValue("ETag").orElseThrow();

        var changed = checkpoint.put("/v1/gates/gate-changing", NIGHT, tag);

        assertThat(before.body()).contains("\"directionPolicy\":\"BOTH\",\"openingHours\":[],\"staffed\":true");
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        var after = checkpoint.get("/v1/gates/gate-changing", checkpoint.duty());
        assertThat(after.body()).isEqualTo(changed.body()).contains("夜门", "IN_ONLY", "\"from\":\"20:00\"");
        assertThat(checkpoint.put("/v1/gates/gate-changing", NIGHT, tag).statusCode())
                .isEqualTo(412);
    }

    @Test
    void refusesWhatContradictsItself() {
        checkpoint.credentialAt("gate-contradicting", RunningCheckpoint.VILLAGE);
        String twice = """
                {"name":"门","openingHours":[{"from":"06:00","to":"12:00"},{"from":"11:00","to":"13:00"}]}""";

        var refused = checkpoint.put("/v1/gates/gate-contradicting", twice, "*");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Json.of(refused.body()).path("code").asText()).isEqualTo("opening-hours-contradict");
        assertThat(checkpoint
                        .put(
                                "/v1/gates/gate-contradicting",
                                "{\"name\":\"门\",\"openingHours\":[{\"from\":\"6\"}]}",
                                "*")
                        .body())
                .contains("openingHours[0]");
        assertThat(checkpoint
                        .put("/v1/gates/gate-contradicting", "{\"name\":\"门\"}", " ")
                        .statusCode())
                .isEqualTo(428);
    }
}
