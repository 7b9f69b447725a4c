package org.lastmile.checkpoint.truthfulness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lastmile.checkpoint.Json;
import org.lastmile.checkpoint.Readings;
import org.lastmile.checkpoint.Rows;
import org.lastmile.checkpoint.RunningCheckpoint;
import org.lastmile.event.checkpoint.DeviceSuspect;
import org.lastmile.event.violation.Evidence;
import org.lastmile.event.violation.ViolationCleared;
import org.lastmile.event.violation.ViolationDetected;
import org.lastmile.event.violation.ViolationUpdated;
import org.lastmile.platform.testing.TopicView;

/** What devices are found out by, from their readings to the violation. */
public abstract class TruthStories {

    private final RunningCheckpoint checkpoint;

    protected TruthStories(RunningCheckpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    private record Enrolled(String id, String gate, String credential) {}

    @Test
    void whatSpeaksAgainstADeviceIsOneViolationThatGoesByItself() {
        Enrolled device = enrolled("gate-doubted");

        send(device, 60, at -> 3650, 5000);
        judge(device);
        var detected = violations().await(device.id(), ViolationDetected.class);
        checkpoint.post(
                "/v1/heartbeats",
                "{\"deviceTime\":\"%s\"}".formatted(Readings.now().plusSeconds(480)),
                device.credential());
        judge(device);
        violations().await(device.id(), ViolationUpdated.class);
        JsonNode shown = shown(device);
        checkpoint.post("/v1/heartbeats", "{\"deviceTime\":\"%s\"}".formatted(Readings.now()), device.credential());
        send(device, 60, at -> 3600 + at % 50, 1800);
        judge(device);

        var cleared = violations().await(device.id(), ViolationCleared.class);
        assertThat(detected.getKind()).isEqualTo("DEVICE_SUSPECT");
        assertThat(detected.getSeverity()).isEqualTo("MEDIUM");
        assertThat(detected.getEvidence()).extracting(Evidence::getValue).contains("FLAT_LINE", "36.50");
        assertThat(shown.path("suspicions").findValuesAsText("aspect"))
                .containsExactlyInAnyOrder("CLOCK_OFF", "FLAT_LINE");
        assertThat(cleared.getReason()).isEqualTo("RECOVERED");
        assertThat(shown(device).path("suspicions")).isEmpty();
        assertThat(suspects(device))
                .extracting(DeviceSuspect::getAspects)
                .containsExactly(List.of("FLAT_LINE"), List.of("FLAT_LINE", "CLOCK_OFF"), List.of());
    }

    @Test
    void aDeviceThatIsWarmerThanItsNeighboursOrColdIsFoundOut() {
        Enrolled warm = enrolled("gate-of-three");
        Enrolled good = another(warm);
        Enrolled cold = another(warm);
        send(cold, 100, at -> at % 3 == 0 ? 3390 + at : 3600 + at % 40, 3000);
        send(good, 60, at -> 3600 + at % 40, 3000);
        send(warm, 60, at -> 3660 + at % 40, 3000);

        judge(warm);

        assertThat(suspects(warm)).extracting(DeviceSuspect::getAspects).containsExactly(List.of("MEAN_SHIFT"));
        assertThat(suspects(cold)).extracting(DeviceSuspect::getAspects).containsExactly(List.of("COLD"));
        assertThat(shown(good).path("suspicions")).isEmpty();
    }

    @Test
    void measuringAgainUntilAHotReadingPassesIsFoundOutWhenTheTenMinutesAreOver() {
        Enrolled device = enrolled("gate-retrying");
        String person = Readings.passport();
        for (String celsius : List.of("37.6", "37.5", "36.9")) {
            post(device, Readings.foreigner(celsius, person).replace(RunningCheckpoint.GATE, device.gate()));
        }
        kept(device, 3);

        Rows.execute(
                checkpoint, "update hot_reading set judge_at = now() where device_id = '%s'".formatted(device.id()));
        checkpoint.context.getBean(JudgeRetries.class).handle();
        Awaitility.await().untilAsserted(() -> assertThat(retries(device)).hasSize(1));
        judge(device);

        var detected = violations().await(device.id(), ViolationDetected.class);
        assertThat(detected.getEvidence()).extracting(Evidence::getValue).contains("RETRIED", "37.60, 37.50, 36.90");
        Rows.execute(checkpoint, "update device_retry set until = now() where device_id = '%s'".formatted(device.id()));
        judge(device);
        assertThat(violations().await(device.id(), ViolationCleared.class).getReason())
                .isEqualTo("RECOVERED");
    }

    private List<String> retries(Enrolled device) {
        return Rows.texts(checkpoint, "select 1 from device_retry where device_id = '%s'".formatted(device.id()));
    }

    private Enrolled enrolled(String gate) {
        var answer = checkpoint.post(
                "/v1/gates",
                "{\"id\":\"%s\",\"name\":\"东门\",\"kind\":\"ROAD\",\"placeCode\":\"%s\"}"
                        .formatted(gate, RunningCheckpoint.VILLAGE),
                checkpoint.ops());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return another(new Enrolled("", gate, ""));
    }

    private Enrolled another(Enrolled neighbour) {
        var made = Json.of(checkpoint
                .post("/v1/gates/" + neighbour.gate() + "/devices", "", checkpoint.ops())
                .body());
        return new Enrolled(
                made.path("deviceId").asText(),
                neighbour.gate(),
                made.path("credential").asText());
    }

    /** People who passed one after the other, the first of them so many seconds ago, and waits until that is kept. */
    private void send(Enrolled device, int people, IntUnaryOperator centi, int secondsAgo) {
        Instant first = Readings.now().minusSeconds(secondsAgo);
        int before = keptBy(device);
        post(
                device,
                IntStream.range(0, people)
                        .mapToObj(at -> Readings.of(
                                device.gate(),
                                "IN",
                                "%d.%02d".formatted(centi.applyAsInt(at) / 100, centi.applyAsInt(at) % 100),
                                Readings.FATHER,
                                first.plusSeconds(20L * at)))
                        .map(reading -> reading.replaceAll("\"document\":\\{[^}]*}", "\"document\":null"))
                        .toArray(String[]::new));
        kept(device, before + people);
    }

    private void post(Enrolled device, String... readings) {
        var answer = checkpoint.post("/v1/readings", Readings.request(readings), device.credential());
        assertThat(answer.body()).contains("ACCEPTED").doesNotContain("REJECTED");
    }

    private int keptBy(Enrolled device) {
        return Rows.texts(checkpoint, "select 1 from passage where device_id = '%s'".formatted(device.id()))
                .size();
    }

    private void kept(Enrolled device, int readings) {
        Awaitility.await().untilAsserted(() -> assertThat(keptBy(device)).isEqualTo(readings));
    }

    /** Without waiting until it is the gate's turn. */
    private void judge(Enrolled device) {
        Rows.execute(
                checkpoint,
                "update gate_judged set judged_at = now() - interval '1 minute' where gate_id = '%s'"
                        .formatted(device.gate()));
        checkpoint.context.getBean(JudgeGate.class).handle(device.gate());
    }

    private JsonNode shown(Enrolled device) {
        var items = Json.of(checkpoint
                        .get("/v1/gates/" + device.gate() + "/devices", checkpoint.ops())
                        .body())
                .path("items");
        for (JsonNode item : items) {
            if (item.path("deviceId").asText().equals(device.id())) {
                return item;
            }
        }
        throw new AssertionError(items.toString());
    }

    private TopicView violations() {
        return checkpoint.corner.probe().topic("violations");
    }

    private List<DeviceSuspect> suspects(Enrolled device) {
        var told = checkpoint.corner.probe().topic("checkpoint.devices");
        told.await(device.id(), DeviceSuspect.class);
        return told.all(device.id(), DeviceSuspect.class);
    }
}
