package org.lastmile.registration.person;

import jakarta.transaction.Transactional;
import java.time.Clock;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;
import org.lastmile.registration.place.Places;

/** Makes a person known to the vault, and to the other services by token. */
public class RegisterPerson {

    private final Persons persons;
    private final Places places;
    private final HouseholdJoining households;
    private final LookupLimit limit;
    private final Clock clock;

    /** Needs the vault, the places, the households, the limit of guesses and the time. */
    public RegisterPerson(Persons persons, Places places, HouseholdJoining households, LookupLimit limit, Clock clock) {
        this.persons = persons;
        this.places = places;
        this.households = households;
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * One registration.
     *
     * @param staff who registers
     * @param form a form whose parts are right by themselves
     */
    public record Command(Staff staff, PersonForm.Filled form) {}

    /**
     * Role registrar, gate or cadre, within the own place.
     *
     * @throws Refusal {@code place-unknown}, {@code place-not-yours}, {@code already-registered}, or what the household
     *     refuses
     */
    @Transactional
    public Person handle(Command command) {
        Staff staff = command.staff();
        var form = command.form();
        staff.mustBe(Role.REGISTRAR, Role.GATE, Role.CADRE);
        if (places.find(form.placeCode()).isEmpty()) {
            throw PersonRefusal.placeUnknown();
        }
        staff.mustSee(form.placeCode());
        limit.check(staff.subject());
        var change = Person.register(
                form.document(), form.name(), form.phone(), form.placeCode(), form.householdId(), clock.instant());
        if (!persons.add(change, staff.subject())) {
            throw duplicate(staff, form.document().token());
        }
        if (form.householdId() != null) {
            households.join(staff, form.householdId(), change.state().token());
        }
        return change.state();
    }

    private Refusal duplicate(Staff staff, PersonToken document) {
        var known = persons.find(document);
        if (known.isPresent() && staff.sees(known.get().placeCode())) {
            return PersonRefusal.alreadyRegistered(known.get().token());
        }
        limit.missed(staff.subject());
        return PersonRefusal.alreadyRegisteredElsewhere();
    }
}
