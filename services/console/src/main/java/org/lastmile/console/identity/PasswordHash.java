package org.lastmile.console.identity;

/**
 * A hashed password; does not show itself in logs either.
 *
 * @param text algorithm in braces, then salt and hash
 */
public record PasswordHash(String text) {

    @Override
    public String toString() {
        return "***";
    }
}
