package org.lastmile.checkpoint.device;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.problem.Refusal;

/**
 * How often a heartbeat is expected of a device.
 *
 * @param every 10 seconds to an hour
 */
public record HeartbeatInterval(Duration every) {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 3600;
    private static final HeartbeatInterval USUAL = new HeartbeatInterval(Duration.ofSeconds(60));

    /** What staff said, or every 60 seconds. @throws Refusal {@code validation-failed} */
    public static HeartbeatInterval of(@Nullable Integer seconds) {
        if (seconds == null) {
            return USUAL;
        }
        if (seconds < SHORTEST || seconds > LONGEST) {
            throw Refusal.invalid(
                    "validation-failed",
                    "heartbeatEverySeconds",
                    "is out of range",
                    SHORTEST + " to " + LONGEST + " seconds");
        }
        return new HeartbeatInterval(Duration.ofSeconds(seconds));
    }
}
