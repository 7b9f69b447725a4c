package org.lastmile.checkpoint.passage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who looked up passages, and what for. */
@FunctionalInterface
public interface PassageQuestions {

    /** Writes the question down, before it is answered. */
    void record(Asked asked);

    /**
     * A question.
     *
     * @param by member of staff
     * @param person person token that was asked about
     * @param plate plate token that was asked about
     * @param tokens how many people and plates a list named
     */
    record Asked(
            Instant at,
            String by,
            String purpose,
            @Nullable String gateId,
            @Nullable String person,
            @Nullable String plate,
            @Nullable Integer tokens) {

        /** A question about a list. */
        static Asked match(Instant at, String by, String purpose, int tokens) {
            return new Asked(at, by, purpose, null, null, null, tokens);
        }
    }
}
