package org.lastmile.inspection.finding;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * By when a finding is to be put right. Basis: minor ones the same day, normal ones within three days, as in the
 * inspection practice of 2020; serious ones sooner.
 *
 * @param normalWithin time for a normal finding
 * @param seriousWithin time for a serious one
 * @param longest how far ahead a stated time may lie
 */
public record DuePolicy(Duration normalWithin, Duration seriousWithin, Duration longest) {

    /** The day of a minor finding ends here. */
    private static final ZoneId COUNTY = ZoneId.of("Asia/Shanghai");

    /** The duty of the first round. @throws org.lastmile.platform.core.problem.Refusal {@code due-out-of-range} */
    Duty first(@Nullable Instant stated, Severity severity, Instant now) {
        return stated == null
                ? new Duty(1, byDefault(severity, now), Duty.Basis.SEVERITY, now, null)
                : new Duty(1, checked(stated, now), Duty.Basis.STATED, now, null);
    }

    /** The time itself. @throws org.lastmile.platform.core.problem.Refusal {@code due-out-of-range} */
    Instant checked(Instant stated, Instant now) {
        Instant due = stated.truncatedTo(ChronoUnit.MICROS);
        if (!due.isAfter(now)) {
            throw FindingRefusal.dueOutOfRange("is not in the future", longest);
        }
        if (due.isAfter(now.plus(longest))) {
            throw FindingRefusal.dueOutOfRange("is too far ahead", longest);
        }
        return due;
    }

    private Instant byDefault(Severity severity, Instant now) {
        return switch (severity) {
            case MINOR ->
                LocalDate.ofInstant(now, COUNTY)
                        .plusDays(1)
                        .atStartOfDay(COUNTY)
                        .toInstant();
            case NORMAL -> now.plus(normalWithin);
            case SERIOUS -> now.plus(seriousWithin);
        };
    }
}
