package org.lastmile.quarantine.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the order ended.
 *
 * @param reason why
 * @param note in the releaser's words; stays in the database
 * @param at when
 * @param by subject of the releasing member of staff
 */
public record Release(Reason reason, @Nullable String note, Instant at, String by) {

    /** Why an order ends. */
    public enum Reason {
        /** The last day has come. */
        COMPLETED,
        /** Ended early by decision. */
        SHORTENED,
        /** Should never have been issued. */
        ISSUED_IN_ERROR
    }
}
