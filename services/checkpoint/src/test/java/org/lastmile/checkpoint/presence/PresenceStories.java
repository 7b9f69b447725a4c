package org.lastmile.checkpoint.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lastmile.checkpoint.Json;
import org.lastmile.checkpoint.Readings;
import org.lastmile.checkpoint.RunningCheckpoint;

/** Who is inside a compound, as its gates know it. */
public abstract class PresenceStories {

    private static final String PLACE = RunningCheckpoint.VILLAGE + "501";
    private static final String PRESENCE = "/v1/compounds/" + PLACE + "/presence";

    private final RunningCheckpoint checkpoint;
    private final String gate = "gate-" + UUID.randomUUID();

    protected PresenceStories(RunningCheckpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    @Test
    void theNewestPassageTellsWhoIsInside() {
        checkpoint.definePlace(PLACE, "COMPOUND");
        String credential = checkpoint.credentialAt(gate, PLACE);
        String comes = Readings.passport();
        String goes = Readings.passport();
        Instant now = Readings.now();

        checkpoint.post(
                "/v1/readings",
                Readings.request(
                        passing("IN", comes, now.minusSeconds(20)),
                        passing("IN", goes, now.minusSeconds(20)),
                        passing("OUT", goes, now.minusSeconds(10))),
                credential);
        await().untilAsserted(() -> assertThat(inside(goes).asText()).isEqualTo("false"));
        checkpoint.post("/v1/readings", Readings.request(passing("OUT", comes, now.minusSeconds(600))), credential);

        await().untilAsserted(() -> assertThat(passages(comes)).hasSize(2));
        assertThat(inside(comes).asText()).isEqualTo("true");
        assertThat(Json.of(checkpoint.get(PRESENCE, checkpoint.duty()).body())
                        .path("inside")
                        .asLong())
                .isEqualTo(1);
        assertThat(inside(Readings.passport()).isNull()).isTrue();
    }

    @Test
    void refusesWhoDoesNotSayWhatFor() {
        checkpoint.definePlace(PLACE, "COMPOUND");
        checkpoint.credentialAt(gate, PLACE);
        String token = checkpoint.token("PASSPORT", "FRA", Readings.passport());

        var answer = checkpoint.get(PRESENCE + "/" + token, checkpoint.duty());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(checkpoint
                        .get(PRESENCE + "/" + token + "?purpose=x", checkpoint.ops())
                        .statusCode())
                .isEqualTo(403);
        assertThat(checkpoint
                        .get(PRESENCE, checkpoint.corner.issuer().token("duty", "130127"))
                        .statusCode())
                .isEqualTo(404);
    }

    private String passing(String direction, String passport, Instant at) {
        return Readings.of(gate, direction, "36.5", passport, at)
                .replace("\"CN_ID\"", "\"PASSPORT\",\"country\":\"FRA\"");
    }

    private JsonNode inside(String passport) {
        String path = PRESENCE + "/" + checkpoint.token("PASSPORT", "FRA", passport) + "?purpose=supplies";
        return Json.of(checkpoint.get(path, checkpoint.duty()).body()).path("inside");
    }

    private JsonNode passages(String passport) {
        String path = "/v1/passages?purpose=test&person=" + checkpoint.token("PASSPORT", "FRA", passport);
        return Json.of(checkpoint.get(path, checkpoint.duty()).body()).path("items");
    }
}
