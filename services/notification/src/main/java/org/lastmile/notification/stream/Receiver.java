package org.lastmile.notification.stream;

import java.io.IOException;

/** The other end of a stream. Every call may block while the receiver is slow, and fails when it has gone. */
public interface Receiver {

    /** The stream stands at this position and goes on from there. */
    void hello(long position) throws IOException;

    /** What came before this position cannot be told; it goes on from there. */
    void reset(long position, String reason) throws IOException;

    /** One event. @param live false while catching up */
    void event(LogEntry entry, boolean live) throws IOException;

    /** Nothing to tell, but the stream is alive and has come to this position. */
    void heartbeat(long position) throws IOException;

    /** Sends what was told since the last call. */
    void flush() throws IOException;
}
