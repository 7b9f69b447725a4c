package org.lastmile.checkpoint.device;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.silence.WatchDevices;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** Gives a device a second credential and takes an old one away, so that it never has to stand without any. */
@Singleton
public class ChangeCredentials {

    static final int MOST_LIVE = 2;

    private final Devices devices;
    private final HandOutCredential handOut;
    private final HandOutClaimCode handOutCode;
    private final WatchDevices watchDevices;
    private final Clock clock;

    ChangeCredentials(
            Devices devices,
            HandOutCredential handOut,
            HandOutClaimCode handOutCode,
            WatchDevices watchDevices,
            Clock clock) {
        this.devices = devices;
        this.handOut = handOut;
        this.handOutCode = handOutCode;
        this.watchDevices = watchDevices;
        this.clock = clock;
    }

    /**
     * Adds a credential. Refuses role-not-allowed, device-unknown, two-credentials-live and credential-already-shown.
     *
     * @param requestKey Idempotency-Key, if one was sent
     */
    @Transactional
    public IssuedCredential add(String deviceId, @Nullable String requestKey, Staff staff) {
        lockForOneMore(deviceId, requestKey, staff);
        return handOut.handle(deviceId, clock.instant(), requestKey, staff.subject());
    }

    /**
     * A code with which the device fetches a credential itself; an earlier code ends. Refuses as {@link #add} does.
     *
     * @param requestKey Idempotency-Key, if one was sent
     */
    @Transactional
    public IssuedCode addByClaim(String deviceId, @Nullable String requestKey, Staff staff) {
        lockForOneMore(deviceId, requestKey, staff);
        return handOutCode.handle(deviceId, clock.instant(), requestKey, staff.subject());
    }

    /** Revokes a credential everywhere within a minute. Refuses role-not-allowed, device- and credential-unknown. */
    @Transactional
    public void revoke(String deviceId, UUID credential, Staff staff) {
        lock(deviceId, staff);
        if (!devices.revoke(deviceId, credential, clock.instant(), staff.subject())) {
            throw DeviceRefusal.credentialUnknown();
        }
        if (devices.live(deviceId) == 0) {
            watchDevices.withdrawn(deviceId);
        }
    }

    private void lockForOneMore(String deviceId, @Nullable String requestKey, Staff staff) {
        lock(deviceId, staff);
        handOut.refuseRepeated(requestKey, staff.subject());
        if (devices.live(deviceId) >= MOST_LIVE) {
            throw DeviceRefusal.twoLive();
        }
    }

    private void lock(String deviceId, Staff staff) {
        staff.mustBe(Role.OPS, Role.SUPERVISOR);
        if (devices.lock(deviceId).filter(at -> staff.sees(at.placeCode())).isEmpty()) {
            throw DeviceRefusal.unknown();
        }
    }
}
