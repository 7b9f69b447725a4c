package org.lastmile.inspection.finding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which findings are asked for; null means all.
 *
 * @param place code of the place in whose subtree the accountable place lies
 * @param state state
 * @param overdueAt only those overdue then
 * @param alert only those raised from this alert
 * @param olderThan only those raised before this one
 * @param limit at most so many
 */
public record FindingQuery(
        String place,
        @Nullable State state,
        @Nullable Instant overdueAt,
        @Nullable UUID alert,
        @Nullable FindingId olderThan,
        int limit) {

    /** A state by its name. */
    public enum State {
        RAISED,
        RECTIFIED,
        VERIFIED
    }
}
