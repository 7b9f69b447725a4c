package org.lastmile.quarantine.order.adapter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.problem.FieldFault;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.quarantine.FreeText;

/** Collects what is wrong with the fields of one request, so that the client learns all of it at once. */
final class Faults {

    private final List<FieldFault> found = new ArrayList<>();

    /** The text without surrounding blanks; a fault when missing or not as free text must be. */
    String text(String field, @Nullable String value) {
        FreeText.fault(field, value).ifPresent(found::add);
        return value == null ? "" : value.strip();
    }

    /** The text without surrounding blanks, or null; a fault when it is not as free text must be. */
    @Nullable
    String note(String field, @Nullable String value) {
        return value == null || value.isBlank() ? null : text(field, value);
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
