package org.lastmile.checkpoint.device;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All claim codes that were ever given out, as hashes. */
public interface ClaimCodes {

    /** Adds a code and ends the device's earlier ones. @return false when this request key had one already */
    boolean add(Issued issued, @Nullable String requestKey);

    /** The code with this hash. */
    Optional<Issued> find(String hash);

    /** Takes the code out of use. */
    void spend(String hash, Instant now);

    /**
     * A code as it is kept.
     *
     * @param hash SHA-256 in hexadecimal
     * @param by member of staff who answers for it
     * @param spent whether a device used it
     */
    record Issued(String hash, String deviceId, String by, Instant at, Instant expiresAt, boolean spent) {}
}
