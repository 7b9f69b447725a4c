package org.lastmile.notification.stream;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One stream: a cursor in the log, moved forward until the receiver leaves, its token expires or it falls out of the
 * part that is in memory. Runs in the virtual thread of its request, so a slow receiver holds up only itself.
 */
public final class AlertStream {

    private static final int AT_ONCE = 256;

    private final AlertLog log;
    private final AlertHistory history;
    private final Clock clock;
    private final Duration heartbeat;

    /** @param heartbeat how long a stream is silent at most, and how soon a changed subscription takes effect */
    public AlertStream(AlertLog log, AlertHistory history, Clock clock, Duration heartbeat) {
        this.log = log;
        this.history = history;
        this.clock = clock;
        this.heartbeat = heartbeat;
    }

    /** Where a stream begins, by the id its receiver saw last; the history is asked only when memory cannot tell. */
    public StreamStart start(@Nullable String lastEventId) {
        var start = StreamStart.of(lastEventId, log.bounds());
        return start instanceof StreamStart.Reset reset && !reset.reason().equals(StreamStart.MALFORMED)
                ? StreamStart.of(lastEventId, history.bounds())
                : start;
    }

    /**
     * Streams until the end.
     *
     * @param start where to begin
     * @param filters what may be told, asked again from time to time; empty ends the stream
     * @param until when the token expires
     * @param receiver the other end
     */
    public void run(StreamStart start, Supplier<Optional<StreamFilter>> filters, Instant until, Receiver receiver)
            throws IOException, InterruptedException {
        var filter = new CurrentFilter(filters, clock, heartbeat);
        long present = log.head();
        switch (start) {
            case StreamStart.Fresh fresh -> {
                receiver.hello(present);
                receiver.flush();
                live(new Cursor(present, present, filter, until, receiver));
            }
            case StreamStart.Reset reset -> {
                receiver.reset(present, reset.reason());
                receiver.flush();
                live(new Cursor(present, present, filter, until, receiver));
            }
            case StreamStart.After after -> {
                receiver.flush();
                var cursor = new Cursor(after.position(), present, filter, until, receiver);
                catchUp(cursor);
                live(cursor);
            }
        }
    }

    /** Reads from the history until memory has all that is left. */
    private void catchUp(Cursor cursor) throws IOException {
        if (log.after(cursor.position, 1).isPresent()) {
            return;
        }
        try (var reading = history.after(cursor.position)) {
            while (log.after(cursor.position, 1).isEmpty() && cursor.goesOn()) {
                var piece = reading.next();
                cursor.tell(piece.entries());
                cursor.position = Math.max(cursor.position, piece.upTo());
            }
        }
    }

    private void live(Cursor cursor) throws IOException, InterruptedException {
        while (cursor.goesOn()) {
            var more = log.after(cursor.position, AT_ONCE);
            if (more.isEmpty()) {
                return;
            }
            var piece = more.get();
            cursor.tell(piece.entries());
            cursor.position = Math.max(cursor.position, piece.upTo());
            Duration silent = Duration.between(cursor.told, clock.instant());
            if (silent.compareTo(heartbeat) >= 0) {
                cursor.heartbeat();
            } else if (piece.entries().isEmpty()) {
                Duration left = Duration.between(clock.instant(), cursor.until);
                Duration wait = heartbeat.minus(silent);
                log.awaitAfter(cursor.position, left.compareTo(wait) < 0 ? left : wait);
            }
        }
    }

    /** How far one receiver is. */
    private final class Cursor {

        private final long present;
        private final CurrentFilter filter;
        private final Instant until;
        private final Receiver receiver;
        private long position;
        private Instant told;

        Cursor(long position, long present, CurrentFilter filter, Instant until, Receiver receiver) {
            this.position = position;
            this.present = present;
            this.filter = filter;
            this.until = until;
            this.receiver = receiver;
            this.told = clock.instant();
        }

        boolean goesOn() {
            return !log.isClosed()
                    && clock.instant().isBefore(until)
                    && filter.get().isPresent();
        }

        void tell(List<LogEntry> entries) throws IOException {
            boolean any = false;
            for (LogEntry entry : entries) {
                if (filter.get().filter(f -> f.matches(entry.alert())).isPresent()) {
                    receiver.event(entry, entry.position() > present);
                    any = true;
                }
                position = entry.position();
            }
            if (any) {
                receiver.flush();
                told = clock.instant();
            }
        }

        void heartbeat() throws IOException {
            receiver.heartbeat(position);
            receiver.flush();
            told = clock.instant();
        }
    }
}
