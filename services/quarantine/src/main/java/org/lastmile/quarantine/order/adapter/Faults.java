package org.lastmile.quarantine.order.adapter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.problem.FieldFault;
import org.lastmile.platform.core.problem.Refusal;

/** Collects what is wrong with the fields of one request, so that the client learns all of it at once. */
final class Faults {

    private static final int LONGEST = 500;

    private final List<FieldFault> found = new ArrayList<>();

    /** The text without surrounding blanks; a fault when missing or too long. */
    String text(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return fault(field, "is missing", "1 to " + LONGEST + " characters", "");
        }
        return optionalText(field, value, "");
    }

    /** The text without surrounding blanks, or null; a fault when too long. */
    @Nullable
    String note(String field, @Nullable String value) {
        return value == null || value.isBlank() ? null : optionalText(field, value, "");
    }

    private String optionalText(String field, String value, String other) {
        return value.length() > LONGEST
                ? fault(field, "is too long", "up to " + LONGEST + " characters", other)
                : value.strip();
    }

    /** The constant of this name; a fault and the first constant otherwise. */
    <E extends Enum<E>> E choice(String field, Class<E> type, @Nullable String value) {
        E[] all = type.getEnumConstants();
        for (E one : all) {
            if (one.name().equals(value)) {
                return one;
            }
        }
        String reason = value == null ? "is missing" : "is not one of the allowed";
        return fault(field, reason, Arrays.toString(all), all[0]);
    }

    /** The date, or null when missing; a fault when it is none. */
    @Nullable
    LocalDate date(String field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            return fault(field, "is not a date of the calendar", "YYYY-MM-DD", LocalDate.EPOCH);
        }
    }

    <T> T fault(String field, String reason, String allowed, T other) {
        found.add(new FieldFault(field, reason, allowed));
        return other;
    }

    /** @throws Refusal {@code validation-failed} naming every fault */
    void check() {
        if (!found.isEmpty()) {
            throw Refusal.invalid(found);
        }
    }
}
