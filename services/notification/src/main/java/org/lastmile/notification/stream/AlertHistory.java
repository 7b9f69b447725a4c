package org.lastmile.notification.stream;

import java.util.List;

/** The whole log of alerts, where it is kept for good. */
public interface AlertHistory {

    /**
     * What the log holds now.
     *
     * @param first position of the oldest event that is kept
     * @param end position that the next event will get
     */
    record Bounds(long first, long end) {}

    /** What the log holds now. */
    Bounds bounds();

    /** Begins to read the events after a position. */
    Reading after(long position);

    /**
     * A piece of the log.
     *
     * @param entries events, in order
     * @param upTo how far was read, also over what is no event
     */
    record Piece(List<LogEntry> entries, long upTo) {}

    /** A reading in progress. */
    interface Reading extends AutoCloseable {

        /** The next piece; without events when none came within a second. */
        Piece next();

        @Override
        void close();
    }
}
