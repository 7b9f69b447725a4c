package org.lastmile.checkpoint.compound;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of a compound's state.
 *
 * @param openGate the one gate that stays open; null exactly when the state is OPEN
 * @param effectiveFrom from when on it holds; may lie ahead
 * @param reason why, in the words of who decided
 * @param decidedBy member of staff
 * @param version counts the changes of the compound
 */
public record CompoundChange(
        CompoundState state,
        @Nullable String openGate,
        Instant effectiveFrom,
        String reason,
        Instant decidedAt,
        String decidedBy,
        long version) {

    /** True when nobody may pass this gate while the change holds. */
    boolean shuts(String gateId) {
        return openGate != null && !openGate.equals(gateId);
    }
}
