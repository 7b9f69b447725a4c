package org.lastmile.checkpoint.device;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** Gives a device a second credential and takes an old one away, so that it never has to stand without any. */
@Singleton
public class ChangeCredentials {

    private static final int MOST_LIVE = 2;

    private final Devices devices;
    private final HandOutCredential handOut;
    private final Clock clock;

    ChangeCredentials(Devices devices, HandOutCredential handOut, Clock clock) {
        this.devices = devices;
        this.handOut = handOut;
        this.clock = clock;
    }

    /**
     * Adds a credential. Refuses role-not-allowed, device-unknown, two-credentials-live and credential-already-shown.
     *
     * @param requestKey Idempotency-Key, if one was sent
     */
    @Transactional
    public IssuedCredential add(String deviceId, @Nullable String requestKey, Staff staff) {
        lock(deviceId, staff);
        handOut.refuseRepeated(requestKey, staff);
        if (devices.live(deviceId) >= MOST_LIVE) {
            throw DeviceRefusal.twoLive();
        }
        return handOut.handle(deviceId, clock.instant(), requestKey, staff);
    }

    /** Revokes a credential everywhere within a minute. Refuses role-not-allowed, device- and credential-unknown. */
    @Transactional
    public void revoke(String deviceId, UUID credential, Staff staff) {
        lock(deviceId, staff);
        if (!devices.revoke(deviceId, credential, clock.instant(), staff.subject())) {
            throw DeviceRefusal.credentialUnknown();
        }
    }

    private void lock(String deviceId, Staff staff) {
        staff.mustBe(Role.OPS, Role.SUPERVISOR);
        if (devices.lock(deviceId).filter(staff::sees).isEmpty()) {
            throw DeviceRefusal.unknown();
        }
    }
}
