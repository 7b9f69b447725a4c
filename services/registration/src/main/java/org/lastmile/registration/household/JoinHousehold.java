package org.lastmile.registration.household;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.platform.core.staff.Staff;
import org.lastmile.registration.person.HouseholdJoining;

/** Adds a person who is just being registered. Runs in the transaction of the registration. */
public final class JoinHousehold implements HouseholdJoining {

    private final Households households;
    private final Clock clock;

    /** Needs the households and the time. */
    public JoinHousehold(Households households, Clock clock) {
        this.households = households;
        this.clock = clock;
    }

    @Override
    public void join(Staff staff, UUID household, PersonToken person) {
        households.takeTurn();
        Household before = households
                .find(household)
                .filter(found -> staff.sees(found.placeCode()))
                .orElseThrow(HouseholdRefusal::unknownInForm);
        if (before.members().size() >= Household.MOST) {
            throw HouseholdRefusal.full();
        }
        var wanted = new ArrayList<>(before.members());
        wanted.add(person);
        households.save(new Moving(households::nextVersion, clock.instant()).into(before, wanted, List.of()));
    }
}
