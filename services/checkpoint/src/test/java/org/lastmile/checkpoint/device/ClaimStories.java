package org.lastmile.checkpoint.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lastmile.checkpoint.Json;
import org.lastmile.checkpoint.Rows;
import org.lastmile.checkpoint.RunningCheckpoint;

/** How a device gets its credential with a code that staff type in. */
public abstract class ClaimStories {

    private static final String ENROL = "/v1/gates/" + RunningCheckpoint.GATE + "/devices";

    private final RunningCheckpoint checkpoint;
    private final String address = "test-" + UUID.randomUUID();

    protected ClaimStories(RunningCheckpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    @Test
    void theCodeGivesTheCredentialOnce() {
        JsonNode enrolled = enrolled();
        String code = enrolled.path("claimCode").asText();

        var claimed = claim(code);
        var again = claim(code.toLowerCase(java.util.Locale.ROOT));

        assertThat(claimed.statusCode()).as(claimed.body()).isEqualTo(201);
        var given = Json.of(claimed.body());
        assertThat(enrolled.has("credential")).isFalse();
        assertThat(given.path("deviceId")).isEqualTo(enrolled.path("deviceId"));
        assertThat(given.path("gate").asText()).isEqualTo(RunningCheckpoint.GATE);
        var heartbeat =
                checkpoint.post("/v1/heartbeats", "{}", given.path("credential").asText());
        assertThat(heartbeat.statusCode()).isEqualTo(200);
        assertRefused(again, 409, "claim-code-used");
        assertThat(Rows.texts(checkpoint, "select encode(hash, 'escape') from claim_code"))
                .noneMatch(kept -> kept.contains(code.substring(0, 5)));
    }

    @Test
    void aCodeThatEndedOrIsUnknownOrNoneGivesNothing() {
        String device = enrolled().path("deviceId").asText();
        String late = code(device);
        Rows.execute(
                checkpoint, "update claim_code set expires_at = created_at where device_id = '%s'".formatted(device));
        String replaced = code(device);
        String good = code(device);

        assertRefused(claim(late), 409, "claim-code-expired");
        assertRefused(claim(replaced), 409, "claim-code-expired");
        assertRefused(claim("00000-00000"), 404, "claim-code-unknown");
        assertRefused(claim("0000"), 400, "claim-code-invalid");
        assertRefused(send("{\"code\":12345}"), 400, "claim-code-invalid");
        assertRefused(send("{\"code\":[1]}"), 400, "field-unreadable");
        assertRefused(send("{\"key\":\"x\"}"), 400, "unknown-field");
        assertRefused(send(""), 400, "body-missing");
        assertThat(claim(good).statusCode()).isEqualTo(201);
    }

    @Test
    void aDeviceWithTwoCredentialsClaimsNoThird() {
        JsonNode enrolled = enrolled();
        String device = enrolled.path("deviceId").asText();
        claim(enrolled.path("claimCode").asText());
        String second = code(device);
        String rotate = "/v1/devices/" + device + "/credentials";
        String added = Json.of(checkpoint.post(rotate, "", checkpoint.ops()).body())
                .path("credentialId")
                .asText();

        var third = claim(second);
        var another = checkpoint.post("/v1/devices/" + device + "/claim-codes", "", checkpoint.ops());
        var revoke = HttpRequest.newBuilder(checkpoint.http.resolve(rotate + "/" + added));
        checkpoint.send(revoke.DELETE(), checkpoint.ops());

        assertRefused(third, 409, "two-credentials-live");
        assertRefused(another, 409, "two-credentials-live");
        assertThat(claim(second).statusCode()).as("the code stayed good").isEqualTo(201);
    }

    @Test
    void whoeverTriesCodesIsSlowedDown() {
        HttpResponse<String> answer = claim("00000-00000");
        for (int i = 0; i < 30 && answer.statusCode() == 404; i++) {
            answer = claim("00000-00000");
        }

        assertRefused(answer, 429, "too-many-wrong-credentials");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void onlyThoseWhoLookAfterDevicesGetCodesAndEachOnlyOnce() {
        String device = enrolled().path("deviceId").asText();
        String path = "/v1/devices/" + device + "/claim-codes";

        assertRefused(checkpoint.post(path, "", checkpoint.duty()), 403, "role-not-allowed");
        assertRefused(
                checkpoint.post(path, "", checkpoint.corner.issuer().token("ops", "130127")), 404, "device-unknown");
        assertRefused(checkpoint.post(path, "", null), 401, "credential-missing-or-invalid");
        String key = "claim-" + device;
        var first = HttpRequest.newBuilder(checkpoint.http.resolve(ENROL)).header("Idempotency-Key", key);
        var body = HttpRequest.BodyPublishers.ofString("{\"claim\":true}");
        assertThat(checkpoint.send(first.POST(body), checkpoint.ops()).statusCode())
                .isEqualTo(201);
        var repeated = HttpRequest.newBuilder(checkpoint.http.resolve(ENROL)).header("Idempotency-Key", key);
        assertRefused(checkpoint.send(repeated.POST(body), checkpoint.ops()), 409, "credential-already-shown");
    }

    private JsonNode enrolled() {
        var answer = checkpoint.post(ENROL, "{\"claim\":true}", checkpoint.ops());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Json.of(answer.body());
    }

    private String code(String device) {
        var answer = checkpoint.post("/v1/devices/" + device + "/claim-codes", "", checkpoint.ops());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Json.of(answer.body()).path("claimCode").asText();
    }

    private HttpResponse<String> claim(String code) {
        return send("{\"code\":\"%s\"}".formatted(code));
    }

    /** From an address of its own, so that no other test is slowed down. */
    private HttpResponse<String> send(String body) {
        var request = HttpRequest.newBuilder(checkpoint.http.resolve("/v1/claims"))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", address);
        return checkpoint.send(request.POST(HttpRequest.BodyPublishers.ofString(body)), null);
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Json.of(answer.body()).path("code").asText()).isEqualTo(code);
    }
}
