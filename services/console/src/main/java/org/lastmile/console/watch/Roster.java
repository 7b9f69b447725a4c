package org.lastmile.console.watch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lastmile.console.page.Me;

/**
 * Who is on duty at a gate now, and what the reader has to do with it.
 *
 * @param onDuty the responsible one first
 * @param mine the reader's own; null when they are not on duty here
 */
record Roster(List<Shift> onDuty, @Nullable Shift mine, boolean supervises) {

    static Roster of(List<Shift> shifts, Me me) {
        var lasting = shifts.stream()
                .filter(shift -> shift.endedAt() == null)
                .sorted((one, other) -> Boolean.compare(other.responsible(), one.responsible()))
                .toList();
        var mine = lasting.stream()
                .filter(shift -> shift.staff().equals(me.name()))
                .findFirst()
                .orElse(null);
        return new Roster(lasting, mine, me.endsShifts());
    }

    /** The reader may sign, so that somebody else can take over. */
    public boolean mayHandOver() {
        return mine != null && mine.responsible() && !mine.offered();
    }

    /** The reader may take over from whoever is on this shift. */
    public boolean mayAccept(Shift shift) {
        return mine != null && shift.offered() && !shift.equals(mine);
    }

    /** The reader may sign out whoever is on this shift; who answers for an open gate hands over first. */
    public boolean mayEnd(Shift shift) {
        return shift.equals(mine) || supervises;
    }
}
