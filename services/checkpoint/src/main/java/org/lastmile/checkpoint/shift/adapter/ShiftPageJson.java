package org.lastmile.checkpoint.shift.adapter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.shift.Shift;
import org.lastmile.checkpoint.shift.Shifts;
import org.lastmile.checkpoint.shift.ShowShifts;
import org.lastmile.platform.core.problem.Refusal;

/**
 * A page of shifts.
 *
 * @param next cursor of the next page; null on the last
 */
record ShiftPageJson(List<ShiftJson> items, @Nullable String next) {

    static ShiftPageJson of(List<Shift> page) {
        boolean full = page.size() == ShowShifts.PAGE;
        return new ShiftPageJson(
                page.stream().map(ShiftJson::of).toList(),
                full ? page.getLast().signedInAt() + "_" + page.getLast().id() : null);
    }

    static Shifts.@Nullable Position position(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            int split = cursor.indexOf('_');
            return new Shifts.Position(
                    Instant.parse(cursor.substring(0, split)), UUID.fromString(cursor.substring(split + 1)));
        } catch (RuntimeException e) {
            throw Refusal.invalid("cursor-invalid", "cursor", "is not one that was given out here", null);
        }
    }
}
