package org.lastmile.checkpoint.device;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.gate.FindGate;
import org.lastmile.checkpoint.gate.Gate;
import org.lastmile.platform.core.event.EventId;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** Enrols a device at a gate and hands out its first credential, or the code to claim it with, once. */
@Singleton
public class EnrolDevice {

    private final FindGate findGate;
    private final Devices devices;
    private final HandOutCredential handOut;
    private final HandOutClaimCode handOutCode;
    private final Clock clock;

    EnrolDevice(
            FindGate findGate, Devices devices, HandOutCredential handOut, HandOutClaimCode handOutCode, Clock clock) {
        this.findGate = findGate;
        this.devices = devices;
        this.handOut = handOut;
        this.handOutCode = handOutCode;
        this.clock = clock;
    }

    /** What the device must be given; shown now and never again. */
    public sealed interface Enrolled {

        /** The new device. */
        String deviceId();

        /** It works with this credential. */
        record WithCredential(String deviceId, String gateId, IssuedCredential credential) implements Enrolled {}

        /** It fetches its credential with this code. */
        record WithCode(String deviceId, String gateId, IssuedCode code) implements Enrolled {}
    }

    /**
     * What the new device is to be.
     *
     * @param claim whether it fetches its credential itself
     * @param heartbeat how often one is expected of it
     */
    public record Wish(boolean claim, HeartbeatInterval heartbeat) {}

    /**
     * Enrols a new device. Refuses role-not-allowed, gate-unknown and credential-already-shown.
     *
     * @param requestKey Idempotency-Key, if one was sent
     */
    @Transactional
    public Enrolled handle(String gateId, Wish wish, @Nullable String requestKey, Staff staff) {
        staff.mustBe(Role.OPS, Role.SUPERVISOR);
        Gate gate = findGate.handle(gateId, staff);
        String by = staff.subject();
        handOut.refuseRepeated(requestKey, by);
        Instant now = clock.instant();
        String deviceId = gate.id() + "-" + Long.toString(EventId.at(now).getLeastSignificantBits() >>> 30, 36);
        devices.add(deviceId, gate.id(), wish.heartbeat().every(), now, by);
        return wish.claim()
                ? new Enrolled.WithCode(deviceId, gate.id(), handOutCode.handle(deviceId, now, requestKey, by))
                : new Enrolled.WithCredential(deviceId, gate.id(), handOut.handle(deviceId, now, requestKey, by));
    }
}
