package org.lastmile.quarantine.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A versioned set of rules for one measure.
 *
 * @param version name and version, written on every order
 * @param days length after day 0
 * @param zone where a calendar day is reckoned
 */
public record PolicyPack(String version, int days, ZoneId zone) {

    /** The pack in force. Basis: policy pack 2020-02 §1. */
    public static final PolicyPack CURRENT = new PolicyPack("2020-02.1", 14, ZoneId.of("Asia/Shanghai"));

    /** Where the rules of this pack are written. */
    public static final String SOURCE = "policy pack 2020-02";

    /** The calendar day it is now. */
    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /**
     * Counts the window of an order made on this day. Basis: policy pack 2020-02 §2, §5.
     *
     * @throws org.lastmile.platform.core.problem.Refusal {@code window-already-elapsed}, {@code window-not-elapsed},
     *     {@code basis-in-the-future}
     */
    public DayCount count(
            CountingBasis basis, LocalDate dayZero, LocalDate orderedOn, @Nullable ElapsedDecision decision) {
        if (dayZero.isAfter(orderedOn)) {
            throw PolicyRefusal.basisInTheFuture(orderedOn);
        }
        DayCount stated = DayCount.of(basis, dayZero, days);
        if (!stated.elapsedOn(orderedOn)) {
            if (decision != null) {
                throw PolicyRefusal.windowNotElapsed(stated.remainingOn(orderedOn));
            }
            return stated;
        }
        if (decision == null) {
            throw PolicyRefusal.windowAlreadyElapsed(stated.endsOn());
        }
        return DayCount.of(CountingBasis.ORDER_DATE, orderedOn, decided(decision));
    }

    private int decided(ElapsedDecision decision) {
        return switch (decision.choice()) {
            case COUNT_FROM_ORDER_DATE -> {
                if (decision.days() != null) {
                    throw PolicyRefusal.daysNotWanted();
                }
                yield days;
            }
            case FIXED_DAYS -> {
                Integer given = decision.days();
                if (given == null || given < 1 || given > days) {
                    throw PolicyRefusal.daysOutOfRange(days);
                }
                yield given;
            }
        };
    }
}
