package org.lastmile.console.identity;

import java.nio.charset.StandardCharsets;

/**
 * A password in the clear, on its way to being hashed; never shows itself.
 *
 * @param text at least 12 characters, and no longer than the hash can take in: 72 bytes
 */
public record Password(String text) {

    /** What is allowed, in words. */
    public static final String ALLOWED = "at least 12 characters and at most 72 bytes";

    /** Whether the text can be a password. */
    public static boolean fits(String text) {
        return text.codePointCount(0, text.length()) >= 12
                && text.getBytes(StandardCharsets.UTF_8).length <= 72
                && !text.isBlank();
    }

    public Password {
        if (!fits(text)) {
            throw new IllegalArgumentException("a password needs " + ALLOWED);
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
