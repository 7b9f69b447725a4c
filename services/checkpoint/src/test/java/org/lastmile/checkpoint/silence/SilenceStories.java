package org.lastmile.checkpoint.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.avro.specific.SpecificRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lastmile.checkpoint.Json;
import org.lastmile.checkpoint.Rows;
import org.lastmile.checkpoint.RunningCheckpoint;
import org.lastmile.event.checkpoint.DeviceRecovered;
import org.lastmile.event.checkpoint.DeviceSilent;
import org.lastmile.event.violation.Evidence;
import org.lastmile.event.violation.ViolationCleared;
import org.lastmile.event.violation.ViolationDetected;
import org.lastmile.event.violation.ViolationUpdated;
import org.lastmile.platform.testing.TopicView;

/** What happens when heartbeats stop. */
public abstract class SilenceStories {

    private final RunningCheckpoint checkpoint;

    protected SilenceStories(RunningCheckpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    private record Enrolled(String id, String credentialId, String credential) {}

    @Test
    void aSilentGateIsOneViolationHoweverManyOfItsDevicesAreSilent() {
        String gate = gate("gate-silent");
        Enrolled one = enrolled(gate);
        Enrolled two = enrolled(gate);
        heartbeat(one);
        heartbeat(two);

        fallSilent(one);
        await(gate, ViolationDetected.class);
        fallSilent(two);
        violations()
                .await(gate, ViolationUpdated.class, all -> all.getSeverity().equals("HIGH"));
        assertThat(shown(gate, one).path("silentSince").isTextual()).isTrue();
        heartbeat(one);
        violations()
                .await(gate, ViolationUpdated.class, some -> some.getSeverity().equals("MEDIUM"));
        heartbeat(two);

        assertThat(await(gate, ViolationCleared.class).getReason()).isEqualTo("RECOVERED");
        assertThat(shown(gate, one).has("silentSince")).isFalse();
        assertThat(violations().all(gate, ViolationDetected.class))
                .singleElement()
                .satisfies(detected -> {
                    assertThat(detected.getKind()).isEqualTo("SILENT_CHECKPOINT");
                    assertThat(detected.getSeverity()).isEqualTo("MEDIUM");
                    assertThat(detected.getAccountablePlace()).isEqualTo("130126100");
                    assertThat(detected.getEvidence())
                            .extracting(Evidence::getName, Evidence::getValue)
                            .contains(
                                    tuple("silentDevices", "1"),
                                    tuple("devices", "2"),
                                    tuple("silentDevice", one.id()));
                });
        assertThat(violations().all(gate, ViolationUpdated.class))
                .extracting(ViolationUpdated::getSeverity)
                .containsExactly("HIGH", "MEDIUM");
        assertThat(told(one, DeviceSilent.class)).hasSize(1);
        assertThat(told(one, DeviceRecovered.class))
                .extracting(DeviceRecovered::getReason)
                .containsExactly("HEARD");
    }

    @Test
    void manyInstancesNoticeASilenceOnce() {
        String gate = gate("gate-watched-by-many");
        Enrolled device = enrolled(gate);
        heartbeat(device);
        var watch = checkpoint.context.getBean(WatchDevices.class);

        fallSilent(device);
        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(watch::look))
                        .limit(4)
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(await(gate, ViolationDetected.class).getSeverity()).isEqualTo("HIGH");
        heartbeat(device);
        await(gate, ViolationCleared.class);
        assertThat(told(device, DeviceSilent.class)).hasSize(1);
        assertThat(violations().all(gate, ViolationDetected.class)).hasSize(1);
    }

    @Test
    void anOutageOfOurOwnSilencesNobodyAndAShortOneShiftsNothing() {
        String gate = gate("gate-unheard");
        Enrolled device = enrolled(gate);
        heartbeat(device);

        notLooked("61 seconds", device);
        Awaitility.await()
                .untilAsserted(() -> assertThat(Rows.texts(
                                checkpoint,
                                "select silent_due_at > now() + interval '2 minutes' from device where id = '%s'"
                                        .formatted(device.id())))
                        .containsExactly("t"));
        List<DeviceSilent> afterTheLong = devices().all(device.id(), DeviceSilent.class);
        notLooked("20 seconds", device);
        await(gate, ViolationDetected.class);

        assertThat(afterTheLong).isEmpty();
        assertThat(told(device, DeviceSilent.class)).hasSize(1);
    }

    @Test
    void nothingIsExpectedOfADeviceWithoutACredential() {
        String gate = gate("gate-withdrawn");
        Enrolled device = enrolled(gate);
        heartbeat(device);
        fallSilent(device);
        await(gate, ViolationDetected.class);

        var revoke = HttpRequest.newBuilder(
                checkpoint.http.resolve("/v1/devices/" + device.id() + "/credentials/" + device.credentialId()));
        checkpoint.send(revoke.DELETE(), checkpoint.ops());

        await(gate, ViolationCleared.class);
        assertThat(told(device, DeviceRecovered.class))
                .extracting(DeviceRecovered::getReason)
                .containsExactly("WITHDRAWN");
    }

    @Test
    void staffSayHowOftenAHeartbeatIsExpected() {
        String gate = gate("gate-expected");
        String path = "/v1/gates/" + gate + "/devices";
        var made = checkpoint.post(path, "{\"heartbeatEverySeconds\":10}", checkpoint.ops());
        String device = Json.of(made.body()).path("deviceId").asText();

        assertThat(patch(device, "{\"heartbeatEverySeconds\":3600}", checkpoint.ops()))
                .isEqualTo(204);

        assertThat(Json.of(checkpoint.get(path, checkpoint.ops()).body())
                        .at("/items/0/heartbeatEverySeconds")
                        .asInt())
                .isEqualTo(3600);
        for (String wrong : List.of("9", "3601", "-60", "\"often\"", "null", "1e99", "[]")) {
            String body = "{\"heartbeatEverySeconds\":%s}".formatted(wrong);
            assertThat(patch(device, body, checkpoint.ops())).as(wrong).isEqualTo(400);
        }
        assertThat(checkpoint
                        .post(path, "{\"heartbeatEverySeconds\":9}", checkpoint.ops())
                        .statusCode())
                .isEqualTo(400);
        assertThat(checkpoint
                        .post(path, "{\"claim\":\"maybe\"}", checkpoint.ops())
                        .statusCode())
                .isEqualTo(400);
        assertThat(patch(device, "{\"heartbeatEverySeconds\":60}", checkpoint.duty()))
                .isEqualTo(403);
        assertThat(patch("none", "{\"heartbeatEverySeconds\":60}", checkpoint.ops()))
                .isEqualTo(404);
    }

    private String gate(String id) {
        var answer = checkpoint.post(
                "/v1/gates",
                "{\"id\":\"%s\",\"name\":\"东门\",\"kind\":\"ROAD\",\"placeCode\":\"%s\"}"
                        .formatted(id, RunningCheckpoint.VILLAGE),
                checkpoint.ops());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return id;
    }

    private Enrolled enrolled(String gate) {
        var answer = checkpoint.post("/v1/gates/" + gate + "/devices", "", checkpoint.ops());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var made = Json.of(answer.body());
        return new Enrolled(
                made.path("deviceId").asText(),
                made.path("credentialId").asText(),
                made.path("credential").asText());
    }

    private void heartbeat(Enrolled device) {
        var answer = checkpoint.post("/v1/heartbeats", "{\"battery\":70}", device.credential());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private int patch(String device, String body, String token) {
        var request = HttpRequest.newBuilder(checkpoint.http.resolve("/v1/devices/" + device))
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(body));
        return checkpoint.send(request, token).statusCode();
    }

    /** Its window is over now. */
    private void fallSilent(Enrolled device) {
        assertThat(Rows.execute(
                        checkpoint,
                        "update device set silent_due_at = now() - interval '1 second' where id = '%s'"
                                .formatted(device.id())))
                .isEqualTo(1);
    }

    /** No instance looked for so long, and meanwhile the window of this device ended. */
    private void notLooked(String howLong, Enrolled device) {
        Rows.execute(checkpoint, """
                with look as (update silence_look set looked_at = now() - interval '%s')
                update device set silent_due_at = now() - interval '1 second' where id = '%s'
                """.formatted(howLong, device.id()));
    }

    private JsonNode shown(String gate, Enrolled device) {
        var answer = checkpoint.get("/v1/gates/" + gate + "/devices", checkpoint.ops());
        return StreamSupport.stream(Json.of(answer.body()).path("items").spliterator(), false)
                .filter(item -> item.path("deviceId").asText().equals(device.id()))
                .findFirst()
                .orElseThrow();
    }

    private TopicView violations() {
        return checkpoint.corner.probe().topic("violations");
    }

    private <T extends SpecificRecord> T await(String gate, Class<T> type) {
        return violations().await(gate, type);
    }

    private TopicView devices() {
        return checkpoint.corner.probe().topic("checkpoint.devices");
    }

    /** All that is told of a device, once it is there: its violation is in another topic and may come sooner. */
    private <T extends SpecificRecord> List<T> told(Enrolled device, Class<T> type) {
        devices().await(device.id(), type);
        return devices().all(device.id(), type);
    }
}
