package org.lastmile.quarantine.breach;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an episode ended.
 *
 * @param reason why it is over
 * @param at when
 * @param by member of staff who confirmed it
 * @param note their words; stays in the database
 */
public record Clearance(
        Reason reason,
        Instant at,
        @Nullable String by,
        @Nullable String note) {

    /** Why an episode is over. */
    public enum Reason {
        /** Came back through a gate. */
        RETURNED,
        /** A member of staff knows that the person is back. */
        STAFF_CONFIRMED,
        /** No order keeps the person in any more. */
        ORDER_RELEASED,
        /** The person turned out not to live in the household. */
        RECTIFIED
    }
}
