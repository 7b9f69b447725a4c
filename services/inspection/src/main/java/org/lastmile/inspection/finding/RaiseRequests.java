package org.lastmile.inspection.finding;

import java.util.Optional;

/** Requests that carried an Idempotency-Key. */
public interface RaiseRequests {

    /**
     * Takes the key for this finding, unless it was taken before: then the finding it was taken for.
     *
     * @throws org.lastmile.platform.core.problem.Refusal {@code idempotency-key-reused} when it came with another
     *     request
     */
    Optional<FindingId> takenBefore(RequestKey key, FindingId id);

    /**
     * A key and what came with it.
     *
     * @param requestedBy subject of the member of staff
     * @param key as sent
     * @param fingerprint of the request
     */
    record RequestKey(String requestedBy, String key, String fingerprint) {}
}
