package org.lastmile.checkpoint.passage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who looked up passages, and what for. */
@FunctionalInterface
public interface PassageQuestions {

    /** Writes the question down, before it is answered. */
    void record(Instant at, String by, String purpose, @Nullable String gateId, @Nullable String person);
}
