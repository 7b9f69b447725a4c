package org.lastmile.quarantine.policy;

import org.jspecify.annotations.Nullable;

/**
 * What a person decided because the window had elapsed before the order. Basis: policy pack 2020-02 §5.
 *
 * @param choice how to count instead
 * @param days days from the day of the order, 1 to the policy's number; only with {@link Choice#FIXED_DAYS}
 * @param reason why, in the decider's words; stays in the database
 */
public record ElapsedDecision(Choice choice, @Nullable Integer days, String reason) {

    /** The ways out of an elapsed window, short of not ordering at all. */
    public enum Choice {
        /** The whole number of days again, from the day of the order. */
        COUNT_FROM_ORDER_DATE,
        /** A given number of days from the day of the order. */
        FIXED_DAYS
    }
}
