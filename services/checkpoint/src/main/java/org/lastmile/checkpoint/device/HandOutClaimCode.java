package org.lastmile.checkpoint.device;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.pii.Sensitive;

/** Makes a claim code and keeps its hash. */
@Singleton
final class HandOutClaimCode {

    private final ClaimCodes codes;
    private final ClaimWindow window;
    private final HandOutCredential handOut;

    HandOutClaimCode(ClaimCodes codes, ClaimWindow window, HandOutCredential handOut) {
        this.codes = codes;
        this.window = window;
        this.handOut = handOut;
    }

    /** A new code of the device; earlier ones end. Refuses credential-already-shown for a repeated request. */
    IssuedCode handle(String deviceId, Instant now, @Nullable String key, String by) {
        String code = ClaimCode.random();
        Instant expiresAt = now.plus(window.lasts());
        String hash = ClaimCode.hash(code).orElseThrow();
        if (!codes.add(new ClaimCodes.Issued(hash, deviceId, by, now, expiresAt, false), key)) {
            handOut.refuseRepeated(key, by);
            throw new IllegalStateException("a new claim code was not added");
        }
        return new IssuedCode(new Sensitive<>(code), expiresAt);
    }
}
