package org.lastmile.checkpoint.shift;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.lastmile.checkpoint.gate.OpeningHours;

/**
 * When a gate counts as unattended. Basis: shift rules §3.
 *
 * @param within how long there may be no sign of life, 30 minutes by default
 */
public record WatchRule(Duration within, ZoneId zone) {

    /** When to look again; not after {@code now} when nobody has been there for too long. */
    Instant due(Instant attendedAt, OpeningHours hours, Instant now) {
        if (!hours.isOpen(now, zone)) {
            return hours.nextOpening(now, zone).plus(within);
        }
        Instant opened = hours.openSince(now, zone);
        return (opened.isAfter(attendedAt) ? opened : attendedAt).plus(within);
    }
}
