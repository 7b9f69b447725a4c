package org.lastmile.platform.core.problem;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What staff may write in their own words: so much text, and nothing in it that no reader could see.
 *
 * @param longest most characters
 * @param severalLines true when tabs and new lines may be in it
 */
public record FreeText(int longest, boolean severalLines) {

    /** Text in one line. */
    public static FreeText line(int longest) {
        return new FreeText(longest, false);
    }

    /** Text in lines. */
    public static FreeText lines(int longest) {
        return new FreeText(longest, true);
    }

    /** What is wrong with the text; empty when nothing is. */
    public Optional<FieldFault> fault(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.of(new FieldFault(field, "is missing", allowed()));
        }
        if (text.codePointCount(0, text.length()) > longest) {
            return Optional.of(new FieldFault(field, "is too long", allowed()));
        }
        return text.codePoints().anyMatch(this::unreadable)
                ? Optional.of(new FieldFault(field, "holds a control character", allowed()))
                : Optional.empty();
    }

    private String allowed() {
        return "1 to " + longest + " characters; no control characters" + (severalLines ? " but tab and new line" : "");
    }

    private boolean unreadable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> !severalLines || character != '\t' && character != '\n' && character != '\r';
            // half a character, which no database takes
            case Character.SURROGATE -> true;
            default -> false;
        };
    }
}
