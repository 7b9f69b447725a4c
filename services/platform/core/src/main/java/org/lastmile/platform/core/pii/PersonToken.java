package org.lastmile.platform.core.pii;

import java.util.regex.Pattern;

/**
 * Pseudonym of one document of a person: 43 characters of URL-safe Base64. A person with several documents has several.
 *
 * @param value the text, as it stands in topics and paths
 */
public record PersonToken(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** @throws IllegalArgumentException when the text is not a token */
    public PersonToken {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a person token has 43 characters of URL-safe Base64");
        }
    }

    public static boolean isToken(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
