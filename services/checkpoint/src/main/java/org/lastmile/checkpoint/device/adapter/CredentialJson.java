package org.lastmile.checkpoint.device.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new credential, shown this once.
 *
 * @param gate gate the device was enrolled at; left out when only a credential was added
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CredentialJson(String deviceId, @Nullable String gate, UUID credentialId, String credential) {

    @Override
    public String toString() {
        return "CredentialJson[" + deviceId + "]";
    }
}
