package org.lastmile.quarantine.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the order reached the person.
 *
 * @param proof evidence of it
 * @param note in the server's words; stays in the database
 * @param at when
 * @param by subject of the serving member of staff
 */
public record Service(Proof proof, @Nullable String note, Instant at, String by) {

    /** What proves that an order was served. */
    public enum Proof {
        /** The person signed. */
        SIGNATURE,
        /** Somebody else saw it. */
        WITNESSED,
        /** The person would not sign, and that was written down. */
        RECORDED_REFUSAL
    }
}
