package org.lastmile.platform.core.problem;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the fields of one request, so that the client learns all of it at once. */
public final class Faults {

    private final List<FieldFault> found = new ArrayList<>();

    /** The text without surrounding blanks; a fault when missing or not as it must be. */
    public String text(String field, @Nullable String value, FreeText allowed) {
        allowed.fault(field, value).ifPresent(this::add);
        return value == null ? "" : value.strip();
    }

    /** The text without surrounding blanks, or null when there is none; a fault when it is not as it must be. */
    public @Nullable String note(String field, @Nullable String value, FreeText allowed) {
        return value == null || value.isBlank() ? null : text(field, value, allowed);
    }

    /** The constant of this name; a fault and the first constant otherwise. */
    public <E extends Enum<E>> E choice(String field, Class<E> type, @Nullable String value) {
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
    public @Nullable LocalDate date(String field, @Nullable String value) {
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            return fault(field, "is not a date of the calendar", "YYYY-MM-DD");
        }
    }

    /** Notes a fault. */
    public void add(FieldFault fault) {
        found.add(fault);
    }

    /** Notes a fault, and gives the other value, to go on with. */
    public <T> T fault(String field, String reason, String allowed, T other) {
        found.add(new FieldFault(field, reason, allowed));
        return other;
    }

    /** Notes a fault that leaves nothing to go on with. */
    public <T> @Nullable T fault(String field, String reason, String allowed) {
        found.add(new FieldFault(field, reason, allowed));
        return null;
    }

    /** Ends the look. @throws Refusal {@code validation-failed} naming every fault, when there is one */
    public void check() {
        if (!found.isEmpty()) {
            throw Refusal.invalid(found);
        }
    }
}
