package org.lastmile.agent.sending;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to leave the server alone: what it asks for, else longer with each failure, and never all at once. */
final class Backoff {

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;
    private Duration step;
    private long untilNanos = System.nanoTime();
    private boolean asked;

    Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.random = RandomGenerator.getDefault();
        this.step = first;
    }

    /** The server was not reached or could not take it. */
    synchronized void failed(Duration retryAfter) {
        asked = retryAfter.isPositive();
        long wait = asked ? retryAfter.toNanos() : step.toNanos();
        // Retry-After is never cut short; what we choose ourselves lies between a half and the whole
        long spread = random.nextLong(Math.max(1, asked ? wait / 5 : wait / 2));
        untilNanos = System.nanoTime() + (asked ? wait + spread : wait - spread);
        if (!asked) {
            var twice = step.multipliedBy(2);
            step = twice.compareTo(longest) > 0 ? longest : twice;
        }
    }

    /** The server took something. */
    synchronized void succeeded() {
        step = first;
        asked = false;
        untilNanos = System.nanoTime();
    }

    /** Somebody else reached the server; a wait that it asked for goes on. */
    synchronized void reachable() {
        if (!asked) {
            succeeded();
        }
    }

    synchronized Duration left() {
        return Duration.ofNanos(Math.max(0, untilNanos - System.nanoTime()));
    }

    /** What is left of a wait that the server asked for. */
    synchronized Duration asked() {
        return asked ? left() : Duration.ZERO;
    }

    boolean waiting() {
        return left().isPositive();
    }
}
