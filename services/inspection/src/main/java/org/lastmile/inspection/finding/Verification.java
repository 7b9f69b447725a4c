package org.lastmile.inspection.finding;

import java.time.Instant;

/**
 * What somebody else saw of a rectification.
 *
 * @param outcome put right or not
 * @param note in the verifier's words; stays in the database
 * @param at when
 * @param by subject of the verifying member of staff
 */
public record Verification(Outcome outcome, String note, Instant at, String by) {

    /** Put right or not. */
    public enum Outcome {
        /** It is put right. */
        CONFIRMED,
        /** It is not, and becomes due again. */
        REJECTED
    }
}
