package org.lastmile.checkpoint.gate;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;

/**
 * When a gate is open, every day alike, by the clock on its wall.
 *
 * @param windows none means always
 */
public record OpeningHours(List<Window> windows) {

    /** Day and night. */
    public static final OpeningHours ALWAYS = new OpeningHours(List.of());

    public OpeningHours {
        windows = List.copyOf(windows);
    }

    /**
     * From one time of the day to another, the end not included.
     *
     * @param to before {@code from} when it goes over midnight
     */
    public record Window(LocalTime from, LocalTime to) {

        boolean has(LocalTime time) {
            return from.isBefore(to)
                    ? !time.isBefore(from) && time.isBefore(to)
                    : !time.isBefore(from) || time.isBefore(to);
        }

        boolean overlaps(Window other) {
            return has(other.from) || other.has(from);
        }
    }

    /** True when the gate is open at this time. */
    public boolean isOpen(Instant at, ZoneId zone) {
        LocalTime time = at.atZone(zone).toLocalTime();
        return windows.isEmpty() || windows.stream().anyMatch(window -> window.has(time));
    }

    /** Since when it has been open at this time; the beginning of time when it never closes. */
    public Instant openSince(Instant at, ZoneId zone) {
        ZonedDateTime here = at.atZone(zone);
        return windows.stream()
                .filter(window -> window.has(here.toLocalTime()))
                .map(window -> {
                    ZonedDateTime today = here.with(window.from());
                    return (today.isAfter(here) ? here.minusDays(1).with(window.from()) : today).toInstant();
                })
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    /** When it opens next after this time; this time itself when it never closes. */
    public Instant nextOpening(Instant at, ZoneId zone) {
        ZonedDateTime here = at.atZone(zone);
        return windows.stream()
                .map(window -> {
                    ZonedDateTime today = here.with(window.from());
                    return (today.isAfter(here) ? today : here.plusDays(1).with(window.from())).toInstant();
                })
                .min(Comparator.naturalOrder())
                .orElse(at);
    }

    /** True when two windows have a time in common, or one has no length. */
    boolean contradictsItself() {
        for (int i = 0; i < windows.size(); i++) {
            if (windows.get(i).from().equals(windows.get(i).to())) {
                return true;
            }
            for (int j = 0; j < i; j++) {
                if (windows.get(i).overlaps(windows.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }
}
