package org.lastmile.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What those see who look after gates and devices. */
abstract class DeviceStories {

    private final RunningCheckpoint checkpoint;

    DeviceStories(RunningCheckpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    @Test
    void listsTheGatesOfTheOwnPlaceInPages() {
        checkpoint.post("/v1/gates", RunningCheckpoint.gate("gate-listed"), checkpoint.ops());

        var all = Json.of(checkpoint.get("/v1/gates", checkpoint.duty()).body());
        var first =
                Json.of(checkpoint.get("/v1/gates?limit=1", checkpoint.duty()).body());
        var rest = Json.of(checkpoint
                .get("/v1/gates?cursor=" + first.path("next").asText(), checkpoint.duty())
                .body());

        assertThat(all.at("/items").findValuesAsText("id")).contains("gate-listed", RunningCheckpoint.GATE);
        assertThat(first.at("/items")).hasSize(1);
        assertThat(rest.at("/items").findValuesAsText("id"))
                .doesNotContain(first.at("/items/0/id").asText());
    }

    @Test
    void showsNoGateOfSomebodyElse() {
        String elsewhere = checkpoint.corner.issuer().token("duty", "130127");

        var own = checkpoint.get("/v1/gates", elsewhere);
        var others = checkpoint.get("/v1/gates?place=130126", elsewhere);

        assertThat(Json.of(own.body()).at("/items")).isEmpty();
        assertThat(others.statusCode()).isEqualTo(403);
    }

    @Test
    void listsDevicesWithWhatTheySaidAndTheirLiveCredentials() {
        checkpoint.post("/v1/gates", RunningCheckpoint.gate("gate-devices"), checkpoint.ops());
        var enrolled = Json.of(checkpoint
                .post("/v1/gates/gate-devices/devices", "", checkpoint.ops())
                .body());
        String credential = enrolled.path("credential").asText();
        checkpoint.post("/v1/heartbeats", "{\"battery\":80}", credential);

        var answer = checkpoint.get("/v1/gates/gate-devices/devices", checkpoint.ops());

        var device = Json.of(answer.body()).at("/items/0");
        assertThat(device.path("deviceId")).isEqualTo(enrolled.path("deviceId"));
        assertThat(device.path("batteryPercent").asInt()).isEqualTo(80);
        assertThat(device.path("lastSeenAt").asText()).matches(Readings.RFC_3339);
        assertThat(device.at("/credentials/0/credentialId")).isEqualTo(enrolled.path("credentialId"));
        assertThat(answer.body()).doesNotContain(credential);
        assertThat(checkpoint
                        .get("/v1/gates/gate-devices/devices", checkpoint.duty())
                        .statusCode())
                .isEqualTo(200);
        assertThat(checkpoint
                        .get(
                                "/v1/gates/gate-devices/devices",
                                checkpoint.corner.issuer().token("cadre", "130126"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void answersARepeatedEnrolmentWithTheDeviceItMadeAndNoSecondOne() {
        checkpoint.post("/v1/gates", RunningCheckpoint.gate("gate-repeated"), checkpoint.ops());
        String path = "/v1/gates/gate-repeated/devices";
        String device = Json.of(enrol(path, "key-1").body()).path("deviceId").asText();

        var again = enrol(path, "key-1");

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(Json.of(again.body()).path("code").asText()).isEqualTo("credential-already-shown");
        assertThat(Json.of(again.body()).path("detail").asText()).contains(device);
        assertThat(Json.of(checkpoint.get(path, checkpoint.ops()).body()).at("/items"))
                .hasSize(1);
        assertThat(enrol(path, "key-2").statusCode()).isEqualTo(201);
    }

    @Test
    void aRevokedCredentialStopsWithinAMinuteAndARotatedOneWorks() {
        var enrolled = Json.of(checkpoint
                .post("/v1/gates/gate-test/devices", "", checkpoint.ops())
                .body());
        String device = enrolled.path("deviceId").asText();
        String old = enrolled.path("credential").asText();
        assertThat(checkpoint.post("/v1/heartbeats", "{\"battery\":80}", old).statusCode())
                .isEqualTo(200);

        var added = checkpoint.post("/v1/devices/" + device + "/credentials", "", checkpoint.ops());
        var third = checkpoint.post("/v1/devices/" + device + "/credentials", "", checkpoint.ops());
        var revoke = HttpRequest.newBuilder(checkpoint.http.resolve("/v1/devices/" + device + "/credentials/"
                        + enrolled.path("credentialId").asText()))
                .DELETE();
        assertThat(checkpoint.send(revoke, checkpoint.ops()).statusCode()).isEqualTo(204);

        assertThat(third.statusCode()).isEqualTo(409);
        String fresh = Json.of(added.body()).path("credential").asText();
        assertThat(checkpoint.post("/v1/heartbeats", "{}", fresh).statusCode()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                checkpoint.post("/v1/heartbeats", "{}", old).statusCode())
                        .isEqualTo(401));
    }

    @Test
    void refusesAKeyThatIsNone() {
        var refused = enrol("/v1/gates/" + RunningCheckpoint.GATE + "/devices", "k".repeat(201));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Json.of(refused.body()).path("code").asText()).isEqualTo("idempotency-key-invalid");
    }

    private HttpResponse<String> enrol(String path, String key) {
        var request = HttpRequest.newBuilder(checkpoint.http.resolve(path)).header("Idempotency-Key", key);
        return checkpoint.send(request.POST(HttpRequest.BodyPublishers.noBody()), checkpoint.ops());
    }
}
