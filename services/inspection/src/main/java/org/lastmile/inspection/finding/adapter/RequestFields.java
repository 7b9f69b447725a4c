package org.lastmile.inspection.finding.adapter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.problem.Faults;
import org.lastmile.platform.core.problem.FreeText;
import org.lastmile.platform.core.problem.Refusal;

/** What the fields of the requests may hold. */
final class RequestFields {

    static final FreeText TITLE = FreeText.line(120);
    static final FreeText DESCRIPTION = FreeText.lines(2000);
    static final FreeText NOTE = FreeText.lines(1000);

    private static final Pattern PLACE = Pattern.compile("[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12}|[0-9]{15}");
    private static final String PLACE_ALLOWED = "2, 4, 6, 9, 12 or 15 digits";

    private RequestFields() {}

    static @Nullable String place(Faults faults, String field, @Nullable String value) {
        return value == null || isPlace(value) ? value : faults.fault(field, "is not a place code", PLACE_ALLOWED);
    }

    /** @throws Refusal {@code validation-failed} when it is no place code */
    static @Nullable String place(@Nullable String parameter) {
        if (parameter == null || isPlace(parameter)) {
            return parameter;
        }
        throw Refusal.invalid("validation-failed", "place", "is not a place code", PLACE_ALLOWED);
    }

    static @Nullable Instant time(Faults faults, String field, @Nullable String value) {
        try {
            return value == null ? null : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            return faults.fault(field, "is not a time", "such as 2026-01-31T18:00:00+08:00");
        }
    }

    static @Nullable UUID id(Faults faults, String field, @Nullable String value) {
        try {
            return value == null ? null : UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            return faults.fault(field, "is not an id", "a UUID");
        }
    }

    private static boolean isPlace(String value) {
        return PLACE.matcher(value).matches();
    }
}
