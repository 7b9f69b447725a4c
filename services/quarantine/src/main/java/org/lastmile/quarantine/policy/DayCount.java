package org.lastmile.quarantine.policy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A counted window: day 0 is the day of the basis, the last day is the policy's number of days later.
 *
 * @param basis what day 0 is
 * @param countedFrom day 0
 * @param endsOn last day
 */
public record DayCount(CountingBasis basis, LocalDate countedFrom, LocalDate endsOn) {

    public DayCount {
        if (endsOn.isBefore(countedFrom)) {
            throw new IllegalArgumentException("a window cannot end before its day 0");
        }
    }

    static DayCount of(CountingBasis basis, LocalDate dayZero, int days) {
        return new DayCount(basis, dayZero, dayZero.plusDays(days));
    }

    /** Days left after this one; 0 on the last day and later. */
    public long remainingOn(LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(day, endsOn));
    }

    /** True when no day is left on this day. */
    public boolean elapsedOn(LocalDate day) {
        return remainingOn(day) == 0;
    }
}
