package org.lastmile.checkpoint.device;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** Changes what is expected of a device. */
@Singleton
public class ChangeDevice {

    private final Devices devices;
    private final Clock clock;

    ChangeDevice(Devices devices, Clock clock) {
        this.devices = devices;
        this.clock = clock;
    }

    /** Expects heartbeats at another interval; a window begins anew. Refuses role-not-allowed and device-unknown. */
    @Transactional
    public void handle(String deviceId, HeartbeatInterval heartbeat, Staff staff) {
        staff.mustBe(Role.OPS, Role.SUPERVISOR);
        if (devices.lock(deviceId).filter(at -> staff.sees(at.placeCode())).isEmpty()) {
            throw DeviceRefusal.unknown();
        }
        devices.expect(deviceId, heartbeat.every(), clock.instant());
    }
}
