package org.lastmile.local.infrastructure;

import java.util.List;

/** Says to a person what could not be started and what to do about it; no stack trace is needed to understand it. */
public class StackFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lastLines;

    /** A failure explained by its message alone. */
    public StackFailure(String message) {
        this(message, List.of());
    }

    /** A failure explained by its message and the end of a log. */
    public StackFailure(String message, List<String> lastLines) {
        super(message);
        this.lastLines = List.copyOf(lastLines);
    }

    /** A failure with the exception that caused it. */
    public StackFailure(String message, Throwable cause) {
        super(message, cause);
        this.lastLines = List.of();
    }

    /** The end of the failing part's log, empty when there is none. */
    public List<String> lastLines() {
        return lastLines;
    }
}
