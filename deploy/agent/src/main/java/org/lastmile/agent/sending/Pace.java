package org.lastmile.agent.sending;

import java.time.Duration;

/**
 * How long the server is left alone after failures.
 *
 * @param first after the first one, 1 s by default; doubled with each
 * @param longestLive at most so long before a new reading is tried again, 5 s by default
 * @param longest at most so long before kept readings are, 60 s by default
 * @param heartbeat from one heartbeat to the next, 60 s by default
 */
public record Pace(Duration first, Duration longestLive, Duration longest, Duration heartbeat) {

    /** What {@code DEVICES.md} of the checkpoint service asks of a device. */
    public static final Pace USUAL =
            new Pace(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(60));
}
