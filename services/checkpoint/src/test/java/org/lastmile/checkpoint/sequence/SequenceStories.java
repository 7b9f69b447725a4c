package org.lastmile.checkpoint.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.transaction.TransactionOperations;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lastmile.checkpoint.Json;
import org.lastmile.checkpoint.Readings;
import org.lastmile.checkpoint.Rows;
import org.lastmile.checkpoint.RunningCheckpoint;
import org.lastmile.checkpoint.passage.Direction;
import org.lastmile.checkpoint.passage.Passage;
import org.lastmile.checkpoint.passage.Temperature;
import org.lastmile.checkpoint.passage.Verdict;
import org.lastmile.event.checkpoint.PassageRecorded;
import org.lastmile.event.violation.ViolationDetected;
import org.lastmile.event.violation.ViolationUpdated;

/** A device whose sequence starts again under the same boot id. */
public abstract class SequenceStories {

    private final RunningCheckpoint checkpoint;
    private final String boot = "boot-" + UUID.randomUUID();

    protected SequenceStories(RunningCheckpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    @Test
    void anotherReadingUnderAUsedSequenceIsSeenAndAResentOneIsNot() {
        String number = Readings.passport();
        String first = reading(7, "36.5", number);
        checkpoint.verdict(first);
        String kept = "/v1/passages?purpose=test&person=" + checkpoint.token("PASSPORT", "FRA", number);
        await().until(() -> Json.of(checkpoint.get(kept, checkpoint.duty()).body())
                        .at("/items")
                        .size()
                == 1);

        checkpoint.verdict(first);
        checkpoint.verdict(reading(3, "36.6", Readings.passport()));
        assertThat(checkpoint.verdict(reading(7, "36.9", Readings.passport()))).isEqualTo("PASS");

        var violations = checkpoint.corner.probe().topic("violations");
        var detected = violations.await(
                checkpoint.deviceId(),
                ViolationDetected.class,
                violation -> violation.getKind().equals("SEQUENCE_REUSED"));
        assertThat(detected.getEvidence().toString()).contains(boot, "\"7\"");
        assertThat(violations.all(checkpoint.deviceId(), ViolationUpdated.class))
                .filteredOn(again -> again.getKind().equals("SEQUENCE_REUSED"))
                .isEmpty();
    }

    @Test
    void anotherReadingThatKafkaGivesAgainIsTheSameBreach() {
        String number = Readings.passport();
        checkpoint.verdict(reading(9, "36.5", number));
        var first = checkpoint
                .corner
                .probe()
                .topic("checkpoint.passages")
                .await(checkpoint.token("PASSPORT", "FRA", number), PassageRecorded.class);
        await().until(() -> !Rows.texts(
                        checkpoint, "select 1 from passage where passage_id = '%s'".formatted(first.getPassageId()))
                .isEmpty());
        String device = "device-" + UUID.randomUUID();
        Instant received = first.getReceivedAt().plusSeconds(1);

        again(first, device, received);
        again(first, device, received);
        assertThat(count(device)).containsExactly("1");
        again(first, device, received.plusSeconds(1));

        assertThat(count(device)).containsExactly("2");
    }

    private List<String> count(String device) {
        return Rows.texts(checkpoint, "select count from violation_episode where subject = '%s'".formatted(device));
    }

    /** Another temperature under the same id. */
    private void again(PassageRecorded first, String device, Instant received) {
        var other = new Passage(
                first.getPassageId(),
                first.getPersonToken(),
                null,
                device,
                new Passage.Origin(device, boot, 9, RunningCheckpoint.GATE, RunningCheckpoint.VILLAGE),
                Direction.OUT,
                new Temperature(3690),
                Verdict.PASS,
                null,
                received,
                received,
                false,
                null);
        TransactionOperations<?> transactions = checkpoint.context.getBean(TransactionOperations.class);
        transactions.executeWrite(status -> {
            checkpoint.context.getBean(JudgeRepeats.class).handle(List.of(other));
            return true;
        });
    }

    private String reading(long seq, String celsius, String number) {
        return Readings.foreigner(celsius, number)
                .replaceAll("\"seq\":\\d+,\"bootId\":\"[^\"]*\"", "\"seq\":" + seq + ",\"bootId\":\"" + boot + "\"");
    }
}
