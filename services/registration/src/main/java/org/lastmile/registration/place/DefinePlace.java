package org.lastmile.registration.place;

import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** Takes one place: in daily work a compound, which no official list has. */
public class DefinePlace {

    private final Places places;
    private final DefinePlaces define;

    /** Needs the places and the time. */
    public DefinePlace(Places places, Clock clock) {
        this.places = places;
        this.define = new DefinePlaces(places, clock);
    }

    /**
     * One place.
     *
     * @param staff who defines it
     * @param row the place as written; the parent of a compound may be left out
     */
    public record Command(Staff staff, PlaceRow row) {}

    /**
     * The place, and whether it is new.
     *
     * @param place as it is now
     * @param created true when it was not there before
     */
    public record Outcome(Place place, boolean created) {}

    /** Role registrar for compounds, ops for every level; within the own place. */
    @Transactional
    public Outcome handle(Command command) {
        Staff staff = command.staff();
        staff.mustBe(Role.REGISTRAR, Role.OPS);
        PlaceRow row = withParent(command.row());
        var faults = PlacePolicy.faults(row);
        if (!faults.isEmpty()) {
            throw PlaceRefusal.invalid(faults);
        }
        staff.mustSee(row.code());
        boolean compound = row.code().length() == PlaceLevel.COMPOUND.digits();
        if (!compound && !staff.roles().contains(Role.OPS)) {
            throw PlaceRefusal.compoundsOnly();
        }
        boolean created = define.define(List.of(row), List.of()).created() == 1;
        return new Outcome(places.find(row.code()).orElseThrow(), created);
    }

    private static PlaceRow withParent(PlaceRow row) {
        int village = PlaceLevel.VILLAGE.digits();
        if (!row.parent().isEmpty() || row.code().length() != PlaceLevel.COMPOUND.digits()) {
            return row;
        }
        return new PlaceRow(
                row.where(), row.code(), row.name(), row.level(), row.code().substring(0, village));
    }
}
