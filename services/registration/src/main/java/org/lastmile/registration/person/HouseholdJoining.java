package org.lastmile.registration.person;

import java.util.UUID;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.platform.core.staff.Staff;

/** Lets a person who is being registered join a household; kept by the household feature. */
public interface HouseholdJoining {

    /**
     * Joins within the transaction of the registration. @throws org.lastmile.platform.core.problem.Refusal if it cannot
     */
    void join(Staff staff, UUID household, PersonToken person);
}
