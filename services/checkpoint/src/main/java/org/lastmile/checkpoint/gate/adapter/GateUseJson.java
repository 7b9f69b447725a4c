package org.lastmile.checkpoint.gate.adapter;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.gate.DirectionPolicy;
import org.lastmile.checkpoint.gate.GateUse;
import org.lastmile.checkpoint.gate.OpeningHours;
import org.lastmile.platform.core.problem.FieldFault;

/** Reads how a gate may be used; what is left out is free. */
final class GateUseJson {

    private static final int MOST_WINDOWS = 6;

    private GateUseJson() {}

    /** From one time of the day to another; both are local. */
    record WindowJson(@Nullable String from, @Nullable String to) {}

    static List<WindowJson> windows(OpeningHours hours) {
        return hours.windows().stream()
                .map(window ->
                        new WindowJson(window.from().toString(), window.to().toString()))
                .toList();
    }

    static GateUse read(
            @Nullable DirectionPolicy direction,
            @Nullable List<@Nullable WindowJson> hours,
            @Nullable Boolean staffed,
            List<FieldFault> faults) {
        return new GateUse(
                direction == null ? DirectionPolicy.BOTH : direction,
                hours == null ? OpeningHours.ALWAYS : hours(hours, faults),
                staffed == null || staffed);
    }

    private static OpeningHours hours(List<@Nullable WindowJson> hours, List<FieldFault> faults) {
        var windows = new ArrayList<OpeningHours.Window>();
        if (hours.size() > MOST_WINDOWS) {
            faults.add(new FieldFault("openingHours", "are too many windows", "at most " + MOST_WINDOWS));
            return OpeningHours.ALWAYS;
        }
        for (int i = 0; i < hours.size(); i++) {
            WindowJson window = hours.get(i);
            LocalTime from = window == null ? null : time(window.from());
            LocalTime to = window == null ? null : time(window.to());
            if (from == null || to == null) {
                faults.add(new FieldFault(
                        "openingHours[" + i + "]", "is not from one time to another", "from and to such as 06:00"));
            } else {
                windows.add(new OpeningHours.Window(from, to));
            }
        }
        return new OpeningHours(windows);
    }

    private static @Nullable LocalTime time(@Nullable String written) {
        try {
            return written == null || written.length() != "06:00".length() ? null : LocalTime.parse(written);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
