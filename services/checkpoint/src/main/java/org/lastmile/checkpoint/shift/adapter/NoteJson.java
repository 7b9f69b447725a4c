package org.lastmile.checkpoint.shift.adapter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.problem.FreeText;
import org.lastmile.platform.core.problem.Refusal;

/** What is said at the end of a shift. */
record NoteJson(@Nullable String note) {

    private static final int LONGEST = 1000;

    /** The note, which must be there. */
    String text() {
        FreeText.lines(LONGEST).fault("note", note).ifPresent(fault -> {
            throw Refusal.invalid(List.of(fault));
        });
        return String.valueOf(note).strip();
    }

    /** The note, if there is one. */
    @Nullable
    String textIfAny() {
        return note == null ? null : text();
    }
}
