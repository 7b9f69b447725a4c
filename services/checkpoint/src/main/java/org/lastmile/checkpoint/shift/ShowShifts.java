package org.lastmile.checkpoint.shift;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.gate.FindGate;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** Shows who was on duty at a gate. */
@Singleton
public class ShowShifts {

    /** Shifts on one page. */
    public static final int PAGE = 50;

    private final FindGate findGate;
    private final Shifts shifts;

    ShowShifts(FindGate findGate, Shifts shifts) {
        this.findGate = findGate;
        this.shifts = shifts;
    }

    /** A page of shifts, newest first. Refuses role-not-allowed and gate-unknown. */
    @Transactional
    public List<Shift> handle(String gateId, Shifts.@Nullable Position before, Staff staff) {
        staff.mustBe(Role.GATE, Role.CADRE, Role.DUTY, Role.SUPERVISOR, Role.INSPECTOR, Role.LEADER, Role.OPS);
        findGate.handle(gateId, staff);
        return shifts.at(gateId, before, PAGE);
    }
}
