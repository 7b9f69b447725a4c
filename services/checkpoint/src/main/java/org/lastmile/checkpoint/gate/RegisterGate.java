package org.lastmile.checkpoint.gate;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** Adds a gate at a place of the caller's own subtree. Registering the very same gate again changes nothing. */
@Singleton
public class RegisterGate {

    private final Gates gates;
    private final Places places;
    private final GateAttendance attendance;
    private final Clock clock;

    RegisterGate(Gates gates, Places places, GateAttendance attendance, Clock clock) {
        this.gates = gates;
        this.places = places;
        this.attendance = attendance;
        this.clock = clock;
    }

    /**
     * Registers the gate. Refuses role-not-allowed, place-not-yours, opening-hours-contradict, place-unknown and
     * gate-exists.
     */
    @Transactional
    public Gate handle(Gate gate, Staff staff) {
        staff.mustBe(Role.OPS, Role.SUPERVISOR);
        staff.mustSee(gate.placeCode());
        if (gate.use().hours().contradictsItself()) {
            throw GateRefusal.hoursContradict();
        }
        if (!places.knows(gate.placeCode())) {
            throw GateRefusal.placeUnknown();
        }
        if (gates.add(gate, clock.instant(), staff.subject())) {
            attendance.watch(gate);
        } else if (gates.find(gate.id()).filter(gate::saysTheSameAs).isEmpty()) {
            throw GateRefusal.taken();
        }
        return gate;
    }
}
