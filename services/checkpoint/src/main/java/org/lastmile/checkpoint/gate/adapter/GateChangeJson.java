package org.lastmile.checkpoint.gate.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.gate.ChangeGate;
import org.lastmile.checkpoint.gate.DirectionPolicy;
import org.lastmile.platform.core.problem.FieldFault;
import org.lastmile.platform.core.problem.FreeText;
import org.lastmile.platform.core.problem.Refusal;

/** What may be changed of a gate; what is left out becomes free again. */
record GateChangeJson(
        @Nullable String name,
        @Nullable DirectionPolicy directionPolicy,
        @Nullable List<GateUseJson.@Nullable WindowJson> openingHours,
        @Nullable Boolean staffed) {

    ChangeGate.Command toCommand(String id, OptionalLong basedOn) {
        var faults = new ArrayList<FieldFault>();
        FreeText.line(GateJson.LONGEST_NAME).fault("name", name).ifPresent(faults::add);
        var use = GateUseJson.read(directionPolicy, openingHours, staffed, faults);
        if (name == null || !faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return new ChangeGate.Command(id, name.strip(), use, basedOn);
    }
}
