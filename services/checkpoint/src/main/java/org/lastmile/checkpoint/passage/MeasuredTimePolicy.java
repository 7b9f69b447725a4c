package org.lastmile.checkpoint.passage;

import java.time.Duration;
import java.time.Instant;

/**
 * When a reading was really taken, and whether it comes too late to send anybody running.
 *
 * <p>Judged once, here; delay inside our own services never makes a reading late.
 *
 * @param lateAfter delay from which a reading is late, 2 minutes by default
 */
public record MeasuredTimePolicy(Duration lateAfter) {

    private static final Duration MOST_AHEAD = Duration.ofMinutes(5);
    /** A reading may come so late. */
    static final Duration MOST_BEHIND = Duration.ofDays(7);

    /** The time by our clock. @throws ReadingFault {@code clock-ahead}, {@code measured-too-long-ago} */
    Instant corrected(Instant measuredAt, Duration clockOffset, Instant receivedAt) {
        Instant corrected = measuredAt.minus(clockOffset);
        if (corrected.isAfter(receivedAt.plus(MOST_AHEAD))) {
            throw new ReadingFault(
                    "clock-ahead",
                    "measuredAt lies more than 5 minutes in the future; set the clock and send a heartbeat");
        }
        if (corrected.isBefore(receivedAt.minus(MOST_BEHIND))) {
            throw new ReadingFault("measured-too-long-ago", "measuredAt lies more than 7 days in the past");
        }
        return corrected;
    }

    boolean isLate(Instant correctedMeasuredAt, Instant receivedAt) {
        return Duration.between(correctedMeasuredAt, receivedAt).compareTo(lateAfter) > 0;
    }
}
