package org.lastmile.checkpoint.device;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Gives the device that sends a claim code its credential, once. */
@Singleton
public class ClaimDevice {

    private final ClaimCodes codes;
    private final Devices devices;
    private final HandOutCredential handOut;
    private final Clock clock;

    ClaimDevice(ClaimCodes codes, Devices devices, HandOutCredential handOut, Clock clock) {
        this.codes = codes;
        this.devices = devices;
        this.handOut = handOut;
        this.clock = clock;
    }

    /** A device that claimed what it is, and its credential. */
    public record Claimed(String deviceId, String gateId, IssuedCredential credential) {}

    /**
     * Spends the code. Refuses claim-code-invalid, claim-code-unknown, claim-code-used, claim-code-expired and
     * two-credentials-live, which leaves the code as it is.
     *
     * @param typed the code as it was typed in
     */
    @Transactional
    public Claimed handle(@Nullable String typed) {
        String hash = ClaimCode.hash(typed).orElseThrow(DeviceRefusal::codeInvalid);
        String deviceId =
                codes.find(hash).orElseThrow(DeviceRefusal::codeUnknown).deviceId();
        Devices.Locked device = devices.lock(deviceId).orElseThrow();
        Instant now = clock.instant();
        // read again under the lock of its device: two devices may have been given the same code
        ClaimCodes.Issued code = codes.find(hash).orElseThrow();
        if (code.spent()) {
            throw DeviceRefusal.codeUsed();
        }
        if (!now.isBefore(code.expiresAt())) {
            throw DeviceRefusal.codeExpired();
        }
        if (devices.live(deviceId) >= ChangeCredentials.MOST_LIVE) {
            throw DeviceRefusal.twoLive();
        }
        codes.spend(hash, now);
        return new Claimed(deviceId, device.gateId(), handOut.handle(deviceId, now, null, code.by()));
    }
}
