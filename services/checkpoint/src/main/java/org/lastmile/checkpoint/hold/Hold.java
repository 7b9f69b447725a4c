package org.lastmile.checkpoint.hold;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.passage.Direction;
import org.lastmile.checkpoint.passage.HoldCause;

/**
 * Somebody who was held at a gate.
 *
 * @param deviceId which device of the gate measured; null when the passage is not kept any more
 * @param decision what the staff did; null as long as nobody wrote it down
 */
public record Hold(
        UUID passageId,
        @Nullable String personToken,
        @Nullable String plateToken,
        String gateId,
        @Nullable String deviceId,
        String placeCode,
        Direction direction,
        Set<HoldCause> causes,
        Instant measuredAt,
        boolean late,
        @Nullable Decision decision) {

    /** What the staff can do. */
    public enum Kind {
        /** Let the person pass. */
        LET_PASS,
        /** Sent the person back. */
        TURNED_BACK
    }

    /** What the staff did, in their words, who, when. */
    public record Decision(Kind kind, String reason, String by, Instant at) {

        boolean says(Decision other) {
            return kind == other.kind && reason.equals(other.reason) && by.equals(other.by);
        }
    }
}
