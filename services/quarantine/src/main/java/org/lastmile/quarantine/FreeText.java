package org.lastmile.quarantine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.problem.FieldFault;

/** What staff may write in their own words: 500 characters of text, in lines, and nothing that no reader could see. */
public final class FreeText {

    private static final int LONGEST = 500;
    private static final String ALLOWED = "1 to " + LONGEST + " characters; no control characters but tab and new line";

    private FreeText() {}

    /** What is wrong with the text; empty when nothing is. */
    public static Optional<FieldFault> fault(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.of(new FieldFault(field, "is missing", ALLOWED));
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            return Optional.of(new FieldFault(field, "is too long", ALLOWED));
        }
        return text.codePoints().anyMatch(FreeText::unreadable)
                ? Optional.of(new FieldFault(field, "holds a control character", ALLOWED))
                : Optional.empty();
    }

    private static boolean unreadable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\t' && character != '\n' && character != '\r';
            // half a character, which no database takes
            case Character.SURROGATE -> true;
            default -> false;
        };
    }
}
