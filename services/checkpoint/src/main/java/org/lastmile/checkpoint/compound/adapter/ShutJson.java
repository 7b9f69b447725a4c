package org.lastmile.checkpoint.compound.adapter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.problem.FreeText;
import org.lastmile.platform.core.problem.Refusal;

/**
 * Staff saw that a gate is shut.
 *
 * @param note how they know
 */
record ShutJson(@Nullable String note) {

    private static final int LONGEST = 500;

    String text() {
        FreeText.line(LONGEST).fault("note", note).ifPresent(fault -> {
            throw Refusal.invalid(List.of(fault));
        });
        return String.valueOf(note).strip();
    }
}
