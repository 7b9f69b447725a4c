package org.lastmile.checkpoint.device.adapter;

import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.device.HeartbeatInterval;
import org.lastmile.platform.core.problem.Refusal;

/**
 * What staff change about a device.
 *
 * @param heartbeatEverySeconds how often a heartbeat is expected, 10 to 3600
 */
record ExpectationJson(@Nullable Integer heartbeatEverySeconds) {

    HeartbeatInterval toInterval() {
        if (heartbeatEverySeconds == null) {
            throw Refusal.invalid("validation-failed", "heartbeatEverySeconds", "is missing", "10 to 3600 seconds");
        }
        return HeartbeatInterval.of(heartbeatEverySeconds);
    }
}
