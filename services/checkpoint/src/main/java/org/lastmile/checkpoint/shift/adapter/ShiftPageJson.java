package org.lastmile.checkpoint.shift.adapter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.platform.Cursor;
import org.lastmile.checkpoint.shift.Shift;
import org.lastmile.checkpoint.shift.Shifts;
import org.lastmile.checkpoint.shift.ShowShifts;

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
                full ? Cursor.of(page.getLast().signedInAt(), page.getLast().id()) : null);
    }

    static Shifts.@Nullable Position position(@Nullable String cursor) {
        return Cursor.read(cursor, Shifts.Position::new);
    }
}
