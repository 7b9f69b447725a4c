package org.lastmile.console.page;

import java.util.List;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/**
 * Who is signed in, and what pages offer them. Offering is a courtesy; what they really may do, each service decides.
 *
 * @param staff as the services see them
 */
public record Me(Staff staff) {

    public String name() {
        return staff.subject();
    }

    public String place() {
        return staff.place();
    }

    /** The roles held, always in the same order. */
    public List<Role> roles() {
        return staff.roles().stream().sorted().toList();
    }

    /** True when one of these roles is held. */
    public boolean is(Role... roles) {
        for (Role role : roles) {
            if (staff.roles().contains(role)) {
                return true;
            }
        }
        return false;
    }

    public boolean seesAlerts() {
        return is(Role.CADRE, Role.MEDIC, Role.DUTY, Role.SUPERVISOR, Role.INSPECTOR, Role.LEADER, Role.AUDITOR);
    }

    public boolean acknowledges() {
        return is(Role.DUTY, Role.CADRE, Role.SUPERVISOR, Role.LEADER);
    }

    /** Confirms that somebody who was seen outside is back. */
    public boolean clears() {
        return is(Role.CADRE, Role.MEDIC, Role.DUTY, Role.LEADER);
    }

    /** Ends what a gate found and the people have explained. */
    public boolean clearsAtGates() {
        return is(Role.GATE, Role.DUTY, Role.SUPERVISOR);
    }

    /** Confirms that a gate is shut. */
    public boolean confirmsShut() {
        return is(Role.GATE, Role.CADRE, Role.DUTY, Role.SUPERVISOR, Role.INSPECTOR);
    }

    public boolean registers() {
        return is(Role.REGISTRAR, Role.GATE, Role.CADRE);
    }

    public boolean seesPeople() {
        return staff.roles().stream().anyMatch(role -> role != Role.OPS && role != Role.AUDITOR);
    }

    public boolean seesOrders() {
        return is(Role.LEADER, Role.DUTY, Role.MEDIC, Role.CADRE, Role.SUPERVISOR, Role.INSPECTOR, Role.AUDITOR);
    }

    public boolean orders() {
        return is(Role.LEADER, Role.DUTY, Role.MEDIC);
    }

    public boolean serves() {
        return is(Role.CADRE, Role.MEDIC, Role.DUTY);
    }

    public boolean releases() {
        return is(Role.MEDIC, Role.LEADER);
    }

    public boolean raisesFindings() {
        return is(Role.INSPECTOR, Role.SUPERVISOR, Role.DUTY, Role.LEADER);
    }

    public boolean rectifies() {
        return is(Role.CADRE, Role.MEDIC, Role.DUTY, Role.LEADER, Role.SUPERVISOR);
    }

    public boolean verifies() {
        return is(Role.INSPECTOR, Role.SUPERVISOR);
    }

    public boolean seesFindings() {
        return is(Role.CADRE, Role.MEDIC, Role.DUTY, Role.SUPERVISOR, Role.INSPECTOR, Role.LEADER, Role.AUDITOR);
    }

    /** Decides at a gate about who is held there. */
    public boolean watchesGates() {
        return is(Role.GATE, Role.DUTY, Role.SUPERVISOR);
    }

    /** Ends the shift of somebody who left without signing out. */
    public boolean endsShifts() {
        return is(Role.SUPERVISOR);
    }

    public boolean seesCompounds() {
        return is(Role.GATE, Role.CADRE, Role.DUTY, Role.SUPERVISOR, Role.INSPECTOR, Role.LEADER, Role.OPS);
    }

    public boolean setsQuotas() {
        return is(Role.SUPERVISOR);
    }

    public boolean closesCompounds() {
        return is(Role.SUPERVISOR, Role.OPS);
    }

    public boolean keepsDevices() {
        return is(Role.OPS, Role.SUPERVISOR);
    }
}
