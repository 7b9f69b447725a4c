package org.lastmile.platform.core.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem document after RFC 9457, the same from every service.
 *
 * @param type URI of the code
 * @param title the code in words
 * @param status HTTP status
 * @param detail a sentence for a person
 * @param instance path that was asked for, or a correlation id for the unexpected
 * @param code stable code in kebab-case
 * @param errors faults per field; empty when no field is to blame
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        String code,
        List<FieldFault> errors) {

    /** Media type of a problem document. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPES = "https://lastmile.org/problems/";

    public Problem {
        errors = List.copyOf(errors);
    }

    /** A problem of this status and code. */
    public static Problem of(int status, String code, String detail, @Nullable String instance) {
        return of(status, code, detail, instance, List.of());
    }

    /** A problem of this status and code, with faults per field. */
    public static Problem of(
            int status, String code, String detail, @Nullable String instance, List<FieldFault> errors) {
        return new Problem(TYPES + code, title(code), status, detail, instance, code, errors);
    }

    private static String title(String code) {
        return Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');
    }
}
