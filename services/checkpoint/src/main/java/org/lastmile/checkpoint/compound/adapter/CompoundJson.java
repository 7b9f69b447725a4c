package org.lastmile.checkpoint.compound.adapter;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.compound.Compound;
import org.lastmile.checkpoint.compound.CompoundChange;
import org.lastmile.checkpoint.compound.CompoundState;

/**
 * A compound as it is answered.
 *
 * @param openGate the one open gate; null while it is OPEN
 * @param since null when it was never changed
 * @param next the next change that lies ahead
 * @param history all changes, the one that holds last first
 */
record CompoundJson(
        String placeCode,
        CompoundState state,
        @Nullable String openGate,
        @Nullable Instant since,
        @Nullable ChangeJson next,
        List<ChangeJson> history) {

    /** One decision. */
    record ChangeJson(
            CompoundState state,
            @Nullable String openGate,
            Instant effectiveFrom,
            String reason,
            Instant decidedAt,
            String decidedBy) {

        static ChangeJson of(CompoundChange change) {
            return new ChangeJson(
                    change.state(),
                    change.openGate(),
                    change.effectiveFrom(),
                    change.reason(),
                    change.decidedAt(),
                    change.decidedBy());
        }
    }

    static CompoundJson of(Compound compound, Instant now) {
        var present = compound.at(now);
        return new CompoundJson(
                compound.placeCode(),
                present.map(CompoundChange::state).orElse(CompoundState.OPEN),
                present.map(CompoundChange::openGate).orElse(null),
                present.map(CompoundChange::effectiveFrom).orElse(null),
                compound.next(now).map(ChangeJson::of).orElse(null),
                compound.changes().reversed().stream().map(ChangeJson::of).toList());
    }
}
