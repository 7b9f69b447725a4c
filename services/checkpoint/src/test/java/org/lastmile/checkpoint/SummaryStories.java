package org.lastmile.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a device is told for the time when it is alone. */
abstract class SummaryStories {

    private static final String ELSEWHERE = "130128100201";

    private final RunningCheckpoint checkpoint;

    SummaryStories(RunningCheckpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    @Test
    void givesADeviceItsListAndSaysWhenNothingIsNew() throws Exception {
        String credential = deviceElsewhere();

        var first = ask(credential, "");
        var second = ask(credential, first.headers().firstValue("ETag").orElse(""));

        var summary = Json.of(first.body());
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(summary.path("gatePlace").asText()).isEqualTo(ELSEWHERE);
        assertThat(summary.path("key").asText()).hasSize(44);
        assertThat(Instant.parse(summary.path("expiresAt").asText())).isAfter(Instant.EPOCH);
        assertThat(summary.path("entries").isArray()).isTrue();
        assertThat(second.statusCode()).isEqualTo(304);
    }

    @Test
    void isForDevicesOnly() throws Exception {
        assertThat(ask(checkpoint.ops(), "").statusCode()).isEqualTo(403);
        assertThat(ask("lm_nobody", "").statusCode()).isEqualTo(401);
    }

    /** In a county where nobody is restricted, so that registration need not run. */
    private String deviceElsewhere() {
        String ops = checkpoint.corner.issuer().token("ops", "130128");
        checkpoint.definePlace(ELSEWHERE, "VILLAGE");
        String gate = """
                {"id":"gate-alone","name":"东门","kind":"ROAD","placeCode":"%s"}""".formatted(ELSEWHERE);
        await().until(() -> checkpoint.post("/v1/gates", gate, ops).statusCode() < 300);
        var enrolled =
                Json.of(checkpoint.post("/v1/gates/gate-alone/devices", "", ops).body());
        return enrolled.path("credential").asText();
    }

    private HttpResponse<String> ask(String credential, String known) throws Exception {
        var request = HttpRequest.newBuilder(checkpoint.http.resolve("/v1/restrictions-summary"))
                .header("Authorization", "Bearer " + credential)
                .header("If-None-Match", known)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
