package org.lastmile.quarantine.exit;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.problem.FieldFault;
import org.lastmile.platform.core.problem.Refusal;

/**
 * From when until when, both ends included.
 *
 * @param from begin
 * @param until end, after the begin
 */
public record Window(Instant from, Instant until) {

    /** A begin so short ago is taken for now: clocks differ, and forms take time. */
    private static final Duration JUST_NOW = Duration.ofMinutes(2);

    private static final Duration AHEAD = Duration.ofDays(7);

    /**
     * What was asked for, if it may be.
     *
     * @param from now when null
     * @throws Refusal {@code validation-failed} naming what is wrong
     */
    static Window of(@Nullable Instant from, Instant until, Duration longest, Instant now) {
        Instant begin = (from == null ? now : from).truncatedTo(ChronoUnit.MICROS);
        var faults = new ArrayList<FieldFault>();
        if (begin.isBefore(now.minus(JUST_NOW))) {
            faults.add(new FieldFault("from", "lies in the past", "now or later"));
        }
        if (begin.isAfter(now.plus(AHEAD))) {
            faults.add(new FieldFault("from", "is too far ahead", "within " + AHEAD.toDays() + " days"));
        }
        if (!until.isAfter(begin)) {
            faults.add(new FieldFault("until", "is not after the begin", "a time after from"));
        } else if (!until.isAfter(now)) {
            faults.add(new FieldFault("until", "lies in the past", "a time after now"));
        } else if (until.isAfter(begin.plus(longest))) {
            faults.add(
                    new FieldFault("until", "is too late", "at most " + longest.toMinutes() + " minutes after from"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return new Window(begin, until.truncatedTo(ChronoUnit.MICROS));
    }
}
