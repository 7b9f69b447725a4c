package org.lastmile.registration.household;

import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lastmile.platform.core.event.EventId;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;
import org.lastmile.registration.place.Places;

/** Makes a household of people who are known already. */
public class FormHousehold {

    private final Households households;
    private final Places places;
    private final Clock clock;

    /** Needs the households, the places and the time. */
    public FormHousehold(Households households, Places places, Clock clock) {
        this.households = households;
        this.places = places;
        this.clock = clock;
    }

    /** Where, and who: tokens of any of their documents. */
    public record Command(Staff staff, String placeCode, List<String> members) {}

    /** Role registrar or cadre, within the own place. People who live in another household leave it. */
    @Transactional
    public Household handle(Command command) {
        Staff staff = command.staff();
        staff.mustBe(Role.REGISTRAR, Role.CADRE);
        if (places.find(command.placeCode()).isEmpty()) {
            throw HouseholdRefusal.placeUnknown();
        }
        staff.mustSee(command.placeCode());
        households.takeTurn();
        var wanted = new Roll(households).primaries(staff, command.members());
        var now = clock.instant();
        UUID id = EventId.at(now);
        var empty = new Household(id, command.placeCode(), List.of(), households.nextVersion());
        households.add(empty);
        households.save(new Moving(households::nextVersion, now).into(empty, wanted, households.homesOf(wanted)));
        return households.find(id).orElseThrow();
    }
}
