package org.lastmile.checkpoint.device;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.lastmile.checkpoint.gate.FindGate;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** Shows the devices of a gate to those who look after them and those who rely on them. */
@Singleton
public class ListDevices {

    private final FindGate findGate;
    private final Devices devices;

    ListDevices(FindGate findGate, Devices devices) {
        this.findGate = findGate;
        this.devices = devices;
    }

    /** The devices of a gate, oldest first. Refuses role-not-allowed and gate-unknown. */
    @Transactional
    public List<KnownDevice> handle(String gateId, Staff staff) {
        staff.mustBe(Role.OPS, Role.SUPERVISOR, Role.GATE, Role.DUTY);
        return devices.at(findGate.handle(gateId, staff).id());
    }
}
