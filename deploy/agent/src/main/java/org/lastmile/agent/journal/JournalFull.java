package org.lastmile.agent.journal;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A reading could not be kept, so it was not taken. */
public final class JournalFull extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String why;

    JournalFull(String why) {
        this(why, null);
    }

    JournalFull(String why, @Nullable IOException cause) {
        super(why, cause);
        this.why = why;
    }

    /** In words for a person. */
    public String why() {
        return why;
    }
}
