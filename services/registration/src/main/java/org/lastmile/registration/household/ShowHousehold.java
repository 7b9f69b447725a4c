package org.lastmile.registration.household;

import jakarta.transaction.Transactional;
import java.util.UUID;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** Shows who lives with whom, as tokens. */
public class ShowHousehold {

    private final Households households;

    /** Needs the households. */
    public ShowHousehold(Households households) {
        this.households = households;
    }

    /** Every role that works with people, within the own place. */
    @Transactional
    public Household handle(Staff staff, UUID id) {
        staff.mustBe(
                Role.REGISTRAR,
                Role.GATE,
                Role.CADRE,
                Role.MEDIC,
                Role.DUTY,
                Role.SUPERVISOR,
                Role.INSPECTOR,
                Role.LEADER);
        return new Roll(households).visible(staff, id);
    }
}
