package org.lastmile.platform.core.place;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.problem.FieldFault;

/**
 * The shape of a place code: province, city, county, town, village or compound (2, 4, 6, 9, 12 or 15 digits).
 *
 * <p>Whether such a place exists is registration's knowledge; a code without a place simply sees nothing.
 */
public final class PlaceCode {

    /** What is allowed, in words. */
    public static final String ALLOWED = "2, 4, 6, 9, 12 or 15 digits";

    private static final Pattern SHAPE = Pattern.compile("[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12}|[0-9]{15}");

    private PlaceCode() {}

    /** Whether the text has the shape of a place code. */
    public static boolean fits(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** What is wrong with the field's text; empty when it has the shape of a place code. */
    public static Optional<FieldFault> fault(String field, @Nullable String text) {
        return text != null && fits(text)
                ? Optional.empty()
                : Optional.of(new FieldFault(field, "is not a place code", ALLOWED));
    }
}
