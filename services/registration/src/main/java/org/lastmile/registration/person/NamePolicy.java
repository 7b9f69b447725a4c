package org.lastmile.registration.person;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.problem.FieldFault;

/** What a name must look like: whatever a document can show, and nothing that could harm a reader. */
final class NamePolicy {

    private static final int LONGEST = 100;

    private NamePolicy() {}

    /** What is wrong with the name; empty when nothing is. */
    static Optional<FieldFault> fault(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return Optional.of(new FieldFault("name", "is missing", null));
        }
        boolean harmful = name.codePoints().anyMatch(NamePolicy::harmful);
        if (harmful || name.codePointCount(0, name.length()) > LONGEST) {
            return Optional.of(new FieldFault(
                    "name",
                    harmful ? "holds a control character" : "is too long",
                    "1 to " + LONGEST + " characters, no control characters"));
        }
        return Optional.empty();
    }

    private static boolean harmful(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
