package org.lastmile.platform.spring;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.problem.RefusalKind;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says which field of a JSON body cannot be read and what would be right; never quotes the value. */
final class UnreadableBody {

    private UnreadableBody() {}

    static Refusal refusal(HttpMessageNotReadableException unreadable) {
        Throwable cause = unreadable.getCause();
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return Refusal.invalid(
                    "unknown-field", path(unknown), "is not a field here", unknown.getKnownPropertyIds() + "");
        }
        if (cause instanceof MismatchedInputException mismatch) {
            return Refusal.invalid(
                    "field-unreadable", path(mismatch), "is not of the right kind", allowed(mismatch.getTargetType()));
        }
        if (cause instanceof DatabindException invalid) {
            return Refusal.invalid("field-unreadable", path(invalid), "cannot be read", null);
        }
        if (cause instanceof JacksonException syntax && syntax.getLocation() != null) {
            return new Refusal(
                    RefusalKind.INVALID,
                    "json-broken",
                    "The body is not JSON from line " + syntax.getLocation().getLineNr() + ", column "
                            + syntax.getLocation().getColumnNr() + ".");
        }
        return new Refusal(RefusalKind.INVALID, "body-missing", "A JSON body is needed and there is none.");
    }

    private static String path(DatabindException failure) {
        var path = new StringBuilder();
        for (var step : failure.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    private static @Nullable String allowed(@Nullable Class<?> type) {
        if (type == null) {
            return null;
        }
        if (type.isEnum()) {
            return Arrays.toString(type.getEnumConstants());
        }
        return switch (type.getSimpleName()) {
            case "Instant" -> "a time such as 2026-01-31T08:00:00Z";
            case "LocalDate" -> "a date such as 2026-01-31";
            case "UUID" -> "a UUID";
            case "boolean", "Boolean" -> "true or false";
            case "int", "Integer", "long", "Long", "double", "Double", "BigDecimal" -> "a number";
            case "List" -> "a list";
            default -> type.isRecord() ? "an object" : "text";
        };
    }
}
