package org.lastmile.checkpoint.shift;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.lastmile.checkpoint.gate.OpeningHours;

/**
 * The county's shifts, every day alike. Basis: shift rules §1.
 *
 * @param hours the shifts, which fill the day
 */
public record ShiftPlan(OpeningHours hours, ZoneId zone) {

    /** Whoever comes a little early comes for the next shift. */
    private static final Duration EARLY = Duration.ofMinutes(30);

    /** Reads shifts such as 08:00-20:00. */
    public static ShiftPlan of(List<String> written, ZoneId zone) {
        return new ShiftPlan(
                new OpeningHours(written.stream()
                        .map(shift -> shift.split("-", 2))
                        .map(ends -> new OpeningHours.Window(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])))
                        .toList()),
                zone);
    }

    /** The shift that somebody who signs in now comes for. */
    Shift.Planned at(Instant now) {
        Instant from = hours.openSince(now.plus(EARLY), zone);
        ZonedDateTime start = from.atZone(zone);
        LocalTime to = hours.windows().stream()
                .filter(window -> window.from().equals(start.toLocalTime()))
                .map(OpeningHours.Window::to)
                .findFirst()
                .orElse(start.toLocalTime());
        ZonedDateTime sameDay = start.with(to);
        ZonedDateTime end = sameDay.isAfter(start) ? sameDay : start.plusDays(1).with(to);
        return new Shift.Planned(from, end.toInstant());
    }
}
