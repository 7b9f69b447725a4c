package org.lastmile.checkpoint.gate;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.lastmile.platform.core.staff.Staff;

/** Finds a gate for somebody who may see it. */
@Singleton
public class FindGate {

    private final Gates gates;

    FindGate(Gates gates) {
        this.gates = gates;
    }

    /** The gate, when it lies within the caller's place. Refuses gate-unknown. */
    @Transactional
    public Gate handle(String id, Staff staff) {
        return gates.find(id).filter(gate -> staff.sees(gate.placeCode())).orElseThrow(GateRefusal::unknown);
    }
}
