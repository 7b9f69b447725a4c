package org.lastmile.checkpoint.fever;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.lastmile.checkpoint.Readings;
import org.lastmile.checkpoint.RunningCheckpoint;
import org.lastmile.event.violation.ViolationCleared;
import org.lastmile.event.violation.ViolationDetected;

/** What a fever at a gate leads to, over HTTP and Kafka. */
public abstract class FeverStories {

    private final RunningCheckpoint checkpoint;

    protected FeverStories(RunningCheckpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    @Test
    void aSecondFeverConfirmsTheFirstAndANormalReadingClears() {
        String number = Readings.passport();
        String token = checkpoint.token("PASSPORT", "FRA", number);
        String first = Readings.foreigner("37.6", number);

        assertThat(checkpoint.verdict(first)).isEqualTo("RECHECK");
        assertThat(checkpoint.verdict(first)).isEqualTo("RECHECK");
        assertThat(checkpoint.verdict(Readings.foreigner("37.8", number))).isEqualTo("RECHECK");

        var violations = checkpoint.corner.probe().topic("violations");
        ViolationDetected detected = violations.await(token, ViolationDetected.class);
        assertThat(detected.getKind()).isEqualTo("FEVER_CONFIRMED");
        assertThat(detected.getAccountablePlace()).isEqualTo("130126100");
        await().untilAsserted(() -> assertThat(checkpoint.verdict(Readings.foreigner("37.9", number)))
                .isEqualTo("HOLD"));
        assertThat(checkpoint.verdict(Readings.foreigner("36.6", number))).isEqualTo("PASS");
        ViolationCleared cleared = violations.await(token, ViolationCleared.class);
        assertThat(cleared.getReason()).isEqualTo("RECHECK_NORMAL");
        assertThat(violations.all(token, ViolationDetected.class)).hasSize(1);
    }
}
