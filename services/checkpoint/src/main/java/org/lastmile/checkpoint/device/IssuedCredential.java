package org.lastmile.checkpoint.device;

import java.time.Instant;
import java.util.UUID;
import org.lastmile.platform.core.event.EventId;
import org.lastmile.platform.core.pii.Sensitive;

/**
 * A credential at the moment it is made: the only time the secret and its hash are in one place.
 *
 * @param hash what is kept
 * @param secret what the device gets
 */
public record IssuedCredential(UUID id, String hash, Sensitive<String> secret) {

    static IssuedCredential random(Instant now) {
        String secret = Credential.random();
        return new IssuedCredential(EventId.at(now), Credential.hash(secret), new Sensitive<>(secret));
    }
}
