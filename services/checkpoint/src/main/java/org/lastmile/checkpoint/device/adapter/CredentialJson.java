package org.lastmile.checkpoint.device.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new credential, or the code to claim one with, shown this once. What is not there is left out.
 *
 * @param gate gate the device was enrolled at; left out when only a credential or code was added
 * @param claimCode to be typed into the device until expiresAt
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CredentialJson(
        String deviceId,
        @Nullable String gate,
        @Nullable UUID credentialId,
        @Nullable String credential,
        @Nullable String claimCode,
        @Nullable Instant expiresAt) {

    @Override
    public String toString() {
        return "CredentialJson[" + deviceId + "]";
    }
}
