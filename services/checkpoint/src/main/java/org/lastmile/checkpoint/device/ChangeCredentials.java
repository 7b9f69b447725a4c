package org.lastmile.checkpoint.device;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** Gives a device a second credential and takes an old one away, so that it never has to stand without any. */
@Singleton
public class ChangeCredentials {

    private static final int MOST_LIVE = 2;

    private final Devices devices;
    private final Clock clock;

    ChangeCredentials(Devices devices, Clock clock) {
        this.devices = devices;
        this.clock = clock;
    }

    /** Adds a credential. Refuses role-not-allowed, device-unknown and two-credentials-live. */
    @Transactional
    public IssuedCredential add(String deviceId, Staff staff) {
        lock(deviceId, staff);
        if (devices.live(deviceId) >= MOST_LIVE) {
            throw DeviceRefusal.twoLive();
        }
        Instant now = clock.instant();
        var issued = IssuedCredential.random(now);
        devices.addCredential(issued.id(), deviceId, issued.hash(), now, staff.subject());
        return issued;
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
