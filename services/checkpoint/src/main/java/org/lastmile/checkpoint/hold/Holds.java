package org.lastmile.checkpoint.hold;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.passage.Passage;

/** Who was held in the last weeks. */
public interface Holds {

    /** Keeps those of these passages that are held; what is kept already stays as it is. */
    void add(List<Passage> passages);

    /**
     * Holds, newest first.
     *
     * @param places place the gates lie in: a subtree
     * @param gateId the only gate; null for all
     * @param after position after which to go on; null from the newest
     */
    List<Hold> find(String places, @Nullable String gateId, @Nullable Position after, int limit);

    /** A hold, locked until the transaction ends. */
    Optional<Hold> lock(UUID passage);

    /** Writes down what the staff did. */
    void decide(UUID passage, Hold.Decision decision);

    /** A place in the list, between two holds. */
    record Position(Instant measuredAt, UUID passage) {}
}
