package org.lastmile.checkpoint.compound.adapter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.compound.ChangeCompound;
import org.lastmile.checkpoint.compound.CompoundState;
import org.lastmile.platform.core.problem.FieldFault;
import org.lastmile.platform.core.problem.FreeText;
import org.lastmile.platform.core.problem.Refusal;

/** A decision about a compound as it is sent. */
record CompoundStateJson(
        @Nullable CompoundState state,
        @Nullable String openGate,
        @Nullable Instant effectiveFrom,
        @Nullable String reason) {

    private static final int LONGEST_REASON = 500;

    ChangeCompound.Command toCommand(String placeCode, OptionalLong basedOn) {
        var faults = new ArrayList<FieldFault>();
        if (state == null) {
            faults.add(new FieldFault(
                    "state", "is missing", List.of(CompoundState.values()).toString()));
        }
        FreeText.line(LONGEST_REASON).fault("reason", reason).ifPresent(faults::add);
        if (state == null || reason == null || !faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return new ChangeCompound.Command(placeCode, state, openGate, effectiveFrom, reason.strip(), basedOn);
    }
}
