package org.lastmile.registration.place;

import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.lastmile.platform.core.problem.FieldFault;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** Takes an official list of places: all of it or nothing, and the same list again changes nothing. */
public class ImportPlaces {

    private final DefinePlaces define;

    /** Needs the places and the time. */
    public ImportPlaces(Places places, Clock clock) {
        this.define = new DefinePlaces(places, clock);
    }

    /**
     * A list as it was read.
     *
     * @param staff who brings it
     * @param rows its rows, in any order
     * @param faults what could not even be read as a row
     */
    public record Command(Staff staff, List<PlaceRow> rows, List<FieldFault> faults) {}

    /**
     * Role ops. The list may hold the places within the caller's own place and those above it, so that a county can
     * bring its whole branch.
     */
    @Transactional
    public PlacesDefined handle(Command command) {
        Staff staff = command.staff();
        staff.mustBe(Role.OPS);
        for (PlaceRow row : command.rows()) {
            boolean above = !row.code().isEmpty() && staff.place().startsWith(row.code());
            if (row.code().matches("[0-9]{2,15}") && !staff.sees(row.code()) && !above) {
                throw PlaceRefusal.notYours(row.code(), staff.place());
            }
        }
        return define.define(command.rows(), command.faults());
    }
}
