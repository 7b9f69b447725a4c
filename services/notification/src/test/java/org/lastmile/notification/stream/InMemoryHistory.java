package org.lastmile.notification.stream;

import java.util.ArrayList;
import java.util.List;

/** The whole log in memory, read in small pieces. */
final class InMemoryHistory implements AlertHistory {

    private final List<LogEntry> all = new ArrayList<>();
    int readings;

    synchronized void append(LogEntry entry) {
        all.add(entry);
    }

    @Override
    public synchronized Bounds bounds() {
        return new Bounds(0, all.size());
    }

    @Override
    public Reading after(long position) {
        readings++;
        return new Reading() {
            private int next = (int) position + 1;

            @Override
            public Piece next() {
                synchronized (InMemoryHistory.this) {
                    int to = Math.min(next + 7, all.size());
                    var piece = List.copyOf(all.subList(next, to));
                    next = to;
                    return new Piece(piece, to - 1L);
                }
            }

            @Override
            public void close() {}
        };
    }
}
