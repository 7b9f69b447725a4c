package org.lastmile.checkpoint.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lastmile.checkpoint.Json;
import org.lastmile.checkpoint.Readings;
import org.lastmile.checkpoint.RunningCheckpoint;
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

    private String reading(long seq, String celsius, String number) {
        return Readings.foreigner(celsius, number)
                .replaceAll("\"seq\":\\d+,\"bootId\":\"[^\"]*\"", "\"seq\":" + seq + ",\"bootId\":\"" + boot + "\"");
    }
}
