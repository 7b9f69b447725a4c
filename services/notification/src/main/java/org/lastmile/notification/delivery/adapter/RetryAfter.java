package org.lastmile.notification.delivery.adapter;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads the header Retry-After: seconds or a date (RFC 9110, section 10.2.3). */
final class RetryAfter {

    private static final long LONGEST_SECONDS = Duration.ofDays(7).toSeconds();

    private RetryAfter() {}

    /** How long to wait; null when the header is missing or cannot be read. */
    static @Nullable Duration read(@Nullable String value, Instant now) {
        if (value == null) {
            return null;
        }
        String text = value.strip();
        try {
            return Duration.ofSeconds(Math.clamp(Long.parseLong(text), 0, LONGEST_SECONDS));
        } catch (NumberFormatException noSeconds) {
            return date(text, now);
        }
    }

    private static @Nullable Duration date(String text, Instant now) {
        try {
            var wait = Duration.between(
                    now,
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException noDate) {
            return null;
        }
    }
}
