package org.lastmile.checkpoint.gate;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.OptionalLong;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** Changes the name of a gate and how it may be used. */
@Singleton
public class ChangeGate {

    private final Gates gates;
    private final GateAttendance attendance;
    private final OpenGates openGates;

    ChangeGate(Gates gates, GateAttendance attendance, OpenGates openGates) {
        this.gates = gates;
        this.attendance = attendance;
        this.openGates = openGates;
    }

    /**
     * What is changed.
     *
     * @param basedOn version that the caller has read; empty for any
     */
    public record Command(String id, String name, GateUse use, OptionalLong basedOn) {}

    /**
     * The gate as it is now. Refuses role-not-allowed, gate-unknown, gate-changed, opening-hours-contradict and
     * gate-is-the-open-one.
     */
    @Transactional
    public Gate handle(Command command, Staff staff) {
        staff.mustBe(Role.OPS, Role.SUPERVISOR);
        if (command.use().hours().contradictsItself()) {
            throw GateRefusal.hoursContradict();
        }
        Gate gate = gates.lock(command.id())
                .filter(found -> staff.sees(found.placeCode()))
                .orElseThrow(GateRefusal::unknown);
        if (command.basedOn().orElse(gate.version()) != gate.version()) {
            throw GateRefusal.changedMeanwhile();
        }
        if (command.use().direction() != DirectionPolicy.BOTH && openGates.isTheOpenOne(gate)) {
            throw GateRefusal.isTheOpenOne();
        }
        var changed =
                new Gate(gate.id(), command.name(), gate.kind(), gate.placeCode(), command.use(), gate.version() + 1);
        gates.change(changed);
        attendance.watch(changed);
        return changed;
    }
}
