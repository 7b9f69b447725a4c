package org.lastmile.agent.journal;

/** A reading that waits in the journal; what it says is read from the disk when it is sent. */
public final class Entry {

    private final Segment segment;
    private final long at;
    private final int length;
    private final boolean clockUnset;

    Entry(Segment segment, long at, int length, boolean clockUnset) {
        this.segment = segment;
        this.at = at;
        this.length = length;
        this.clockUnset = clockUnset;
    }

    /** Bytes of the reading. */
    public int length() {
        return length;
    }

    /** Whether its time was stamped before the server had told the time. */
    public boolean clockUnset() {
        return clockUnset;
    }

    Segment segment() {
        return segment;
    }

    long at() {
        return at;
    }
}
