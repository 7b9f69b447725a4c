package org.lastmile.inspection.finding.adapter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.place.PlaceCode;
import org.lastmile.platform.core.problem.Faults;
import org.lastmile.platform.core.problem.FreeText;

/** What the fields of the requests may hold. */
final class RequestFields {

    static final FreeText TITLE = FreeText.line(120);
    static final FreeText DESCRIPTION = FreeText.lines(2000);
    static final FreeText NOTE = FreeText.lines(1000);

    private RequestFields() {}

    static @Nullable String place(Faults faults, String field, @Nullable String value) {
        if (value != null) {
            PlaceCode.fault(field, value).ifPresent(faults::add);
        }
        return value;
    }

    /** @throws org.lastmile.platform.core.problem.Refusal {@code validation-failed} when it is no place code */
    static @Nullable String place(@Nullable String parameter) {
        var faults = new Faults();
        String place = place(faults, "place", parameter);
        faults.check();
        return place;
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
}
