package org.lastmile.platform.core.request;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Remembers, in the transaction of the effect, what came of the requests that carried a key. */
public interface KeyedRequests {

    /**
     * Takes the request's key for this result, unless it was taken before: then the result it was taken for. A request
     * without a key is always new.
     *
     * @throws org.lastmile.platform.core.problem.Refusal {@code idempotency-key-reused} when the key came with another
     *     request
     */
    Optional<UUID> takenBefore(Request request, UUID result);

    /**
     * A request, as far as it matters whether it is the same.
     *
     * @param requestedBy subject of the member of staff; keys of different people never meet
     * @param key as sent, if any
     * @param fingerprint of what was asked for
     */
    record Request(String requestedBy, @Nullable RequestKey key, String fingerprint) {}
}
