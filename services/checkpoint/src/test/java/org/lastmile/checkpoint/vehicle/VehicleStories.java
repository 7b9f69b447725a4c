package org.lastmile.checkpoint.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lastmile.checkpoint.Json;
import org.lastmile.checkpoint.Readings;
import org.lastmile.checkpoint.RunningCheckpoint;
import org.lastmile.event.checkpoint.PassageRecorded;
import org.lastmile.event.checkpoint.VehiclePassed;
import org.lastmile.event.violation.ViolationCleared;
import org.lastmile.event.violation.ViolationDetected;

/** Vehicles at a gate, and whether all who came in go on. */
public abstract class VehicleStories {

    private final RunningCheckpoint checkpoint;
    private final String plate = "plate-" + UUID.randomUUID();
    private final String run = UUID.randomUUID().toString();
    private final Instant noon = Readings.now().minusSeconds(3600);

    protected VehicleStories(RunningCheckpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    @Test
    void everyoneInAVehicleHasAPassageOfHisOwn() {
        String driver = Readings.passport();
        String child = Readings.passport();
        String reading = Readings.foreigner("36.5", driver).replace("\"plate\":null", """
                        "plate":"冀A·12345","people":2,"passengers":[
                        {"document":{"type":"PASSPORT","number":"%s","country":"FRA"},"celsius":37.6}]""".formatted(child));

        var answer = checkpoint.post("/v1/readings", Readings.request(reading), checkpoint.device());

        var result = Json.of(answer.body()).at("/results/0");
        assertThat(result.path("verdict").asText()).as(answer.body()).isEqualTo("RECHECK");
        assertThat(result.at("/passengers/0/verdict").asText()).isEqualTo("RECHECK");
        var topic = checkpoint.corner.probe().topic("checkpoint.passages");
        var passenger = topic.await(checkpoint.token("PASSPORT", "FRA", child), PassageRecorded.class);
        var vehicle = topic.await(
                String.valueOf(passenger.getPlateToken()),
                VehiclePassed.class,
                passed -> passed.getPassageId().equals(passenger.getVehiclePassageId()));
        assertThat(vehicle.getRegistered()).isEqualTo(2);
        assertThat(topic.await(checkpoint.token("PASSPORT", "FRA", driver), PassageRecorded.class)
                        .getVehiclePassageId())
                .isEqualTo(vehicle.getPassageId());
    }

    @BeforeEach
    void gatesOnTheRoad() {
        List.of("north", "south", "west").forEach(gate -> gate(gate, "ROAD"));
    }

    @Test
    void whoGoesOnWithOthersThanCameInIsAMismatchUntilTheNumberFits() {
        passed("north", "IN", 4, Duration.ZERO);
        passed("south", "OUT", 4, Duration.ofMinutes(1));
        passed("north", "IN", 4, Duration.ofMinutes(2));
        passed("south", "OUT", 3, Duration.ofMinutes(3));
        passed("west", "OUT", 4, Duration.ofMinutes(4));

        var violations = checkpoint.corner.probe().topic("violations");
        assertThat(violations.await(plate, ViolationCleared.class).getReason()).isEqualTo("COUNT_FITS");
        assertThat(violations.all(plate, ViolationDetected.class))
                .singleElement()
                .satisfies(detected -> {
                    assertThat(detected.getKind()).isEqualTo("COUNT_MISMATCH");
                    assertThat(detected.getEvidence().toString()).contains("south", "north", "\"3\"", "\"4\"");
                });
    }

    @Test
    void anEntryThatCameLateIsComparedWithTheExitThatFollowedIt() {
        passed("south", "OUT", 2, Duration.ofMinutes(30));
        late("north", 5, Duration.ofMinutes(10));

        var detected = checkpoint.corner.probe().topic("violations").await(plate, ViolationDetected.class);
        assertThat(detected.getLate()).isTrue();
        assertThat(detected.getSeverity()).isEqualTo("LOW");
    }

    @Test
    void aCarMayComeHomeWithFewerPeopleThanWentOut() {
        gate("home", "COMPOUND");
        passed("north", "IN", 2, Duration.ZERO);
        passed("home", "IN", 1, Duration.ofMinutes(1));
        passed("home", "OUT", 5, Duration.ofMinutes(2));
        passed("south", "OUT", 3, Duration.ofMinutes(3));

        var violations = checkpoint.corner.probe().topic("violations");
        var detected = violations.await(plate, ViolationDetected.class);
        assertThat(detected.getEvidence().toString()).contains("south", "north", "\"3\"", "\"2\"");
        assertThat(violations.all(plate)).hasSize(1);
    }

    private void gate(String id, String kind) {
        var gate = """
                {"id":"%s","name":"卡口","kind":"%s","placeCode":"%s"}""".formatted(named(id), kind, RunningCheckpoint.VILLAGE);
        assertThat(checkpoint.post("/v1/gates", gate, checkpoint.ops()).statusCode())
                .isEqualTo(201);
    }

    private String named(String gate) {
        return gate + "-" + run;
    }

    private void passed(String gate, String direction, int people, Duration after) {
        send(gate, direction, people, noon.plus(after), false);
    }

    private void late(String gate, int people, Duration after) {
        send(gate, "IN", people, noon.plus(after), true);
    }

    private void send(String gate, String direction, int people, Instant at, boolean late) {
        var passed = new VehiclePassed(
                UUID.randomUUID(),
                plate,
                "device",
                "boot",
                1L,
                named(gate),
                RunningCheckpoint.VILLAGE,
                direction,
                people,
                null,
                at,
                Readings.now(),
                late);
        checkpoint.corner.probe().send("checkpoint.passages", plate, passed);
    }
}
