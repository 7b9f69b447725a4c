package org.lastmile.agent.sending;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The time as the server told it last, by this computer's clock in between. All times that leave the agent are of this
 * clock, so the server has nothing to correct.
 */
public final class ServerClock {

    private static final long TOLERATED_MILLIS = 1000;
    private static final long UNSET = Long.MIN_VALUE;

    private final InstantSource own;
    private final AtomicLong offset = new AtomicLong(UNSET);

    /** @param own this computer's clock */
    public ServerClock(InstantSource own) {
        this.own = own;
    }

    /** Whether the server has not told the time since the start. */
    public boolean isUnset() {
        return offset.get() == UNSET;
    }

    /** The server's time as far as it is known. */
    public Instant now() {
        return corrected(own.instant());
    }

    /** What the server's clock showed when this computer's showed that. */
    public Instant corrected(Instant ownTime) {
        return isUnset() ? ownTime : ownTime.plusMillis(offset.get());
    }

    /** Takes the server's time from an answer; small differences are the way's, not the clock's. */
    void heard(JsonNode answer, Duration took) {
        try {
            var told = Instant.parse(answer.path("serverTime").asText());
            long difference = Duration.between(own.instant(), told.plus(took.dividedBy(2)))
                    .toMillis();
            if (isUnset() || Math.abs(difference - offset.get()) > TOLERATED_MILLIS + took.toMillis()) {
                offset.set(difference);
            }
        } catch (DateTimeException notTold) {
            // an answer without a time teaches nothing
        }
    }
}
