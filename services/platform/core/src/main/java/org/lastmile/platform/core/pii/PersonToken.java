package org.lastmile.platform.core.pii;

/**
 * Pseudonym of one document of a person: 43 characters of URL-safe Base64. A person with several documents has several.
 *
 * @param value the text, as it stands in topics and paths
 */
public record PersonToken(String value) {

    private static final int LENGTH = 43;

    /** @throws IllegalArgumentException when the text is not a token */
    public PersonToken {
        if (!isToken(value)) {
            throw new IllegalArgumentException("a person token has 43 characters of URL-safe Base64");
        }
    }

    /** Whether the text has the shape of a token. Stands on the way of every reading, where an expression is slow. */
    public static boolean isToken(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(i);
            if (!(c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '-')) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return value;
    }
}
