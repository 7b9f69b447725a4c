package org.lastmile.checkpoint.device;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.gate.FindGate;
import org.lastmile.checkpoint.gate.Gate;
import org.lastmile.platform.core.event.EventId;
import org.lastmile.platform.core.pii.Sensitive;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** Enrols a device at a gate and hands out its first credential, once. */
@Singleton
public class EnrolDevice {

    private final FindGate findGate;
    private final Devices devices;
    private final HandOutCredential handOut;
    private final Clock clock;

    EnrolDevice(FindGate findGate, Devices devices, HandOutCredential handOut, Clock clock) {
        this.findGate = findGate;
        this.devices = devices;
        this.handOut = handOut;
        this.clock = clock;
    }

    /**
     * What the device must be given.
     *
     * @param credential shown now and never again
     */
    public record Enrolled(String deviceId, String gateId, UUID credentialId, Sensitive<String> credential) {}

    /**
     * Enrols a new device. Refuses role-not-allowed, gate-unknown and credential-already-shown.
     *
     * @param requestKey Idempotency-Key, if one was sent
     */
    @Transactional
    public Enrolled handle(String gateId, @Nullable String requestKey, Staff staff) {
        staff.mustBe(Role.OPS, Role.SUPERVISOR);
        Gate gate = findGate.handle(gateId, staff);
        handOut.refuseRepeated(requestKey, staff);
        Instant now = clock.instant();
        String deviceId = gate.id() + "-" + Long.toString(EventId.at(now).getLeastSignificantBits() >>> 30, 36);
        devices.add(deviceId, gate.id(), now, staff.subject());
        var issued = handOut.handle(deviceId, now, requestKey, staff);
        return new Enrolled(deviceId, gate.id(), issued.id(), issued.secret());
    }
}
