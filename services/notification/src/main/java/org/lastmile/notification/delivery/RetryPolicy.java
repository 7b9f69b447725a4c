package org.lastmile.notification.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * What follows from an attempt. The pause doubles from the first one up to the longest, with up to a quarter added by
 * chance so that many do not come back at once; a receiver that asks for a longer pause gets it. After the given time
 * the delivery fails for good.
 *
 * @param first pause after the first attempt
 * @param longest longest pause
 * @param giveUpAfter time since the alert changed after which no further attempt begins
 */
public record RetryPolicy(Duration first, Duration longest, Duration giveUpAfter) {

    private static final int GONE = 410;
    private static final int MOST_DOUBLINGS = 30;

    /** What is to be done. */
    public sealed interface Decision {

        /** It has arrived. */
        record Done() implements Decision {}

        /** The receiver wants no more, ever. */
        record Disable() implements Decision {}

        /** Try again then. */
        record Again(Instant at) implements Decision {}

        /** It was tried long enough. */
        record GiveUp() implements Decision {}
    }

    /**
     * Decides.
     *
     * @param delivery what was tried
     * @param attempt how it ended
     * @param now when
     * @param chance at random, 0 to 1
     */
    public Decision decide(Delivery delivery, Attempt attempt, Instant now, double chance) {
        Duration wait = pause(delivery.attempts(), chance);
        if (attempt instanceof Attempt.Answered answered) {
            if (answered.status() >= 200 && answered.status() < 300) {
                return new Decision.Done();
            }
            if (answered.status() == GONE) {
                return new Decision.Disable();
            }
            Duration asked = answered.retryAfter();
            wait = asked != null && asked.compareTo(wait) > 0 ? asked : wait;
        }
        Instant at = now.plus(wait);
        return at.isAfter(delivery.createdAt().plus(giveUpAfter)) ? new Decision.GiveUp() : new Decision.Again(at);
    }

    private Duration pause(int attempts, double chance) {
        Duration doubled = first.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        Duration pause = doubled.compareTo(longest) < 0 ? doubled : longest;
        return pause.plusMillis((long) (pause.toMillis() * chance / 4));
    }
}
