package org.lastmile.checkpoint.gate.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.gate.DirectionPolicy;
import org.lastmile.checkpoint.gate.Gate;
import org.lastmile.checkpoint.gate.GateKind;
import org.lastmile.platform.core.problem.FieldFault;
import org.lastmile.platform.core.problem.Refusal;

/** A gate as it is sent and answered. */
record GateJson(
        @Nullable String id,
        @Nullable String name,
        @Nullable GateKind kind,
        @Nullable String placeCode,
        @Nullable DirectionPolicy directionPolicy,
        @Nullable List<GateUseJson.@Nullable WindowJson> openingHours,
        @Nullable Boolean staffed) {

    static final int LONGEST_NAME = 100;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern PLACE = Pattern.compile("[0-9]{2,15}");

    static GateJson of(Gate gate) {
        var use = gate.use();
        return new GateJson(
                gate.id(),
                gate.name(),
                gate.kind(),
                gate.placeCode(),
                use.direction(),
                GateUseJson.windows(use.hours()),
                use.staffed());
    }

    Gate toGate() {
        var faults = new ArrayList<FieldFault>();
        if (id == null || !ID.matcher(id).matches()) {
            faults.add(new FieldFault("id", "is missing or not an id", "1 to 64 of A-Z a-z 0-9 . _ -"));
        }
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            faults.add(new FieldFault("name", "is missing or too long", "1 to 100 characters"));
        }
        if (kind == null) {
            faults.add(new FieldFault(
                    "kind", "is missing", List.of(GateKind.values()).toString()));
        }
        if (placeCode == null || !PLACE.matcher(placeCode).matches()) {
            faults.add(new FieldFault("placeCode", "is missing or not a place code", "2 to 15 digits"));
        }
        var use = GateUseJson.read(directionPolicy, openingHours, staffed, faults);
        if (id == null || name == null || kind == null || placeCode == null || !faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return new Gate(id, name.strip(), kind, placeCode, use, 1);
    }
}
