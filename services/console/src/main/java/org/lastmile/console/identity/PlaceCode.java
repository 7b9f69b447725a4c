package org.lastmile.console.identity;

import java.util.regex.Pattern;

/**
 * The shape of a place code: province, city, county, town, village or compound (2, 4, 6, 9, 12 or 15 digits).
 *
 * <p>Whether such a place exists is registration's knowledge; a code without a place simply sees nothing.
 */
public final class PlaceCode {

    /** What is allowed, in words. */
    public static final String ALLOWED = "2, 4, 6, 9, 12 or 15 digits";

    private static final Pattern SHAPE = Pattern.compile("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}|\\d{15}");

    private PlaceCode() {}

    /** Whether the text has the shape of a place code. */
    public static boolean fits(String text) {
        return SHAPE.matcher(text).matches();
    }
}
