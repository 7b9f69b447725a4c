package org.lastmile.checkpoint.passage;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds somebody because of the gate and not because of the person. Answers from memory. */
@FunctionalInterface
public interface GateHolds {

    /**
     * SEALED_COMPOUND, QUOTA_SPENT and GATE_CLOSED as they apply; mostly none.
     *
     * @param person first token of the person, when a document was shown
     * @param plateToken token of the plate, when there is one
     * @param exitApproved the person has an approved exit by this gate at this time
     * @param measuredAt by our clock
     */
    Set<HoldCause> at(
            String gateId,
            Direction direction,
            @Nullable String person,
            @Nullable String plateToken,
            boolean exitApproved,
            Instant measuredAt);
}
