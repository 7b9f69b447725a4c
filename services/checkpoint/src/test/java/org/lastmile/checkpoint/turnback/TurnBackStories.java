package org.lastmile.checkpoint.turnback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lastmile.checkpoint.Json;
import org.lastmile.checkpoint.Readings;
import org.lastmile.checkpoint.Rows;
import org.lastmile.checkpoint.RunningCheckpoint;
import org.lastmile.checkpoint.passage.Passage;
import org.lastmile.checkpoint.restriction.PersonLinks;
import org.lastmile.checkpoint.violation.EpisodeEnds;
import org.lastmile.event.checkpoint.Direction;
import org.lastmile.event.checkpoint.PassageRecorded;
import org.lastmile.event.checkpoint.PassageRefused;
import org.lastmile.event.checkpoint.Verdict;
import org.lastmile.event.registration.DocumentLinked;
import org.lastmile.event.violation.ViolationCleared;
import org.lastmile.event.violation.ViolationDetected;

/** Who is turned back at a gate, and who then tries another one. */
public abstract class TurnBackStories {

    private final RunningCheckpoint checkpoint;
    private final Instant now = Readings.now();

    protected TurnBackStories(RunningCheckpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    @Test
    void whoTriesAnotherGateIsARepeatedAttemptUntilADayIsOver() {
        String number = Readings.passport();
        String person = checkpoint.token("PASSPORT", "FRA", number);
        refused(person, null, "gate-west", now.minusSeconds(600), false);

        String result = turnBack(Readings.foreigner("36.5", number), "\"origin\":\"420100\"");

        assertThat(Json.of(result).at("/results/0/status").asText()).as(result).isEqualTo("ACCEPTED");
        assertThat(Json.of(result).at("/results/0").has("verdict")).isFalse();
        var violations = checkpoint.corner.probe().topic("violations");
        ViolationDetected detected = violations.await(person, ViolationDetected.class);
        assertThat(detected.getKind()).isEqualTo("REPEAT_ATTEMPT");
        assertThat(detected.getEvidence().toString()).contains("gate-west", "NOT_RESIDENT");
        checkpoint.context.getBean(EpisodeEnds.class).endDue(now.plus(Duration.ofHours(25)));
        assertThat(violations.await(person, ViolationCleared.class).getReason()).isEqualTo("NOT_SEEN_AGAIN");
    }

    @Test
    void anyDocumentAndThePlateAreKnownAgain() {
        String number = Readings.passport();
        String passport = checkpoint.token("PASSPORT", "FRA", number);
        String other = checkpoint.token("PASSPORT", "FRA", Readings.passport());
        String plate = "plate-" + UUID.randomUUID();
        checkpoint.corner.probe().send("registration.persons", other, new DocumentLinked(other, passport, now, 2L));
        refused(other, plate, "gate-west", now.minusSeconds(600), false);
        refused(null, plate, "gate-north", now.minusSeconds(300), false);

        var violations = checkpoint.corner.probe().topic("violations");
        assertThat(violations.await(plate, ViolationDetected.class).getKind()).isEqualTo("REPEAT_ATTEMPT");
        var links = checkpoint.context.getBean(PersonLinks.class);
        await().until(() -> links.primary(passport).equals(other));
        checkpoint.verdict(Readings.foreigner("36.5", number));
        assertThat(violations.await(other, ViolationDetected.class).getKind()).isEqualTo("REPEAT_ATTEMPT");
    }

    @Test
    void theSameGateAgainIsNoAttemptAndALateTurnBackFindsTheLaterPassage() {
        String number = Readings.passport();
        String person = checkpoint.token("PASSPORT", "FRA", number);
        refused(person, null, RunningCheckpoint.GATE, now.minusSeconds(900), false);
        checkpoint.verdict(Readings.foreigner("36.5", number));

        refused(person, null, "gate-west", now.minusSeconds(600), true);

        var detected = checkpoint.corner.probe().topic("violations").await(person, ViolationDetected.class);
        assertThat(detected.getLate()).isTrue();
        assertThat(detected.getEvidence().toString()).contains("gate-west");
    }

    @Test
    void aTurnBackThatIsJudgedAfterwardsFindsThePlateAndTheOtherTurnBack() {
        String number = Readings.passport();
        String plate = "冀C" + Readings.passport().substring(8);
        String plateToken = checkpoint.corner.personTokens().plateToken(plate);
        checkpoint.verdict(Readings.foreigner("36.5", number).replace("\"plate\":null", "\"plate\":\"" + plate + "\""));
        awaitKept(checkpoint.token("PASSPORT", "FRA", number));
        String person = checkpoint.token("PASSPORT", "FRA", Readings.passport());

        refused(null, plateToken, "gate-west", now.minusSeconds(600), false);
        refused(person, null, "gate-west", now.minusSeconds(300), false);
        refused(person, null, "gate-north", now.minusSeconds(600), false);

        var violations = checkpoint.corner.probe().topic("violations");
        var ofPlate = violations.await(plateToken, ViolationDetected.class);
        assertThat(ofPlate.getKind()).isEqualTo("REPEAT_ATTEMPT");
        assertThat(ofPlate.getLate()).isFalse();
        assertThat(violations
                        .await(person, ViolationDetected.class)
                        .getEvidence()
                        .toString())
                .contains("gate-north");
    }

    @Test
    void whomTheStaffTurnBackAfterAHoldIsKnownAgainAtAnotherGate() {
        String number = Readings.passport();
        String person = checkpoint.token("PASSPORT", "FRA", number);
        var held = heldAtAShutGate(person, 3650, null);
        awaitKept(person);
        String path = "/v1/holds/" + held.getPassageId() + "/decision";
        String decision = "{\"decision\":\"TURNED_BACK\",\"reason\":\"门已关\"}";

        checkpoint.post(path, decision, checkpoint.duty());
        checkpoint.post(path, decision, checkpoint.duty());
        var probe = checkpoint.corner.probe();
        var refused = probe.topic("checkpoint.passages").await(person, PassageRefused.class);
        checkpoint.verdict(Readings.foreigner("36.5", number));

        var detected = probe.topic("violations").await(person, ViolationDetected.class);
        assertThat(detected.getKind()).isEqualTo("REPEAT_ATTEMPT");
        assertThat(detected.getEvidence().toString()).contains("gate-west", "CLOSED");
        assertThat(refused.getPassageId()).isEqualTo(held.getPassageId());
        assertThat(refused.getMeasuredAt()).isEqualTo(held.getMeasuredAt());
        assertThat(probe.topic("checkpoint.passages").all(person, PassageRefused.class))
                .hasSize(1);
        assertThat(probe.topic("violations").all(person)).hasSize(1);
    }

    @Test
    void aFeverishTurnBackIsOneAlsoWhereTheGateHoldsEverybody() {
        String number = Readings.passport();
        String person = checkpoint.token("PASSPORT", "FRA", number);
        heldAtAShutGate(person, 3800, "CLOSED");
        awaitKept(person);

        checkpoint.verdict(Readings.foreigner("36.5", number));

        var detected = checkpoint
                .corner
                .probe()
                .topic("violations")
                .await(
                        person,
                        ViolationDetected.class,
                        raised -> raised.getKind().equals("REPEAT_ATTEMPT"));
        assertThat(detected.getEvidence().toString()).contains("gate-west", "CLOSED");
    }

    private PassageRecorded heldAtAShutGate(String person, int centiCelsius, @Nullable String turnBackReason) {
        String boot = "boot-" + UUID.randomUUID();
        var held = PassageRecorded.newBuilder()
                .setPassageId(Passage.idOf("device", boot, 1L))
                .setPersonToken(person)
                .setDeviceId("device")
                .setBootId(boot)
                .setSeq(1L)
                .setGateId("gate-west")
                .setPlaceCode(RunningCheckpoint.VILLAGE)
                .setDirection(Direction.IN)
                .setCentiCelsius(centiCelsius)
                .setValidity("VALID")
                .setVerdict(Verdict.HOLD)
                .setHoldCauses(List.of("GATE_CLOSED"))
                .setTurnBackReason(turnBackReason)
                .setMeasuredAt(now.minusSeconds(600).truncatedTo(ChronoUnit.MICROS))
                .setReceivedAt(now)
                .setLate(false)
                .build();
        checkpoint.corner.probe().send("checkpoint.passages", person, held);
        return held;
    }

    private void awaitKept(String person) {
        await().until(() -> !Rows.texts(checkpoint, "select 1 from passage where person_token = '%s'".formatted(person))
                .isEmpty());
    }

    private String turnBack(String reading, String more) {
        String turnedBack =
                reading.replace("\"plate\":null", "\"turnBack\":{\"reason\":\"NOT_RESIDENT\"," + more + "}");
        return checkpoint
                .post("/v1/readings", Readings.request(turnedBack), checkpoint.device())
                .body();
    }

    private void refused(@Nullable String person, @Nullable String plate, String gate, Instant at, boolean late) {
        String boot = "boot-" + UUID.randomUUID();
        var refused = new PassageRefused(
                Passage.idOf("device", boot, 1L),
                person,
                plate,
                "device",
                boot,
                1L,
                gate,
                RunningCheckpoint.VILLAGE,
                "IN",
                "NOT_RESIDENT",
                null,
                null,
                null,
                at,
                Readings.now(),
                late);
        checkpoint.corner.probe().send("checkpoint.passages", person == null ? String.valueOf(plate) : person, refused);
    }
}
