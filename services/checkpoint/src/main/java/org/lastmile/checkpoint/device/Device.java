package org.lastmile.checkpoint.device;

import java.time.Duration;

/**
 * A device as the hot path needs it.
 *
 * @param id device
 * @param gateId the one gate it speaks for
 * @param placeCode place of that gate
 * @param clockOffset its clock minus ours, as its last heartbeat showed; zero when it never told its time
 */
public record Device(String id, String gateId, String placeCode, Duration clockOffset) {

    Device withClock(Duration offset) {
        return new Device(id, gateId, placeCode, offset);
    }
}
