package org.lastmile.console.gateway.adapter;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Copies an event stream piece by piece, each at once, and ends it at both sides as soon as one side is gone.
 *
 * <p>A reader that left is only noticed by writing to it, and only by the second time: the first is answered by a
 * reset. So a stream that is silent gets a comment twice in every heartbeat, but only between two events, where it
 * cannot damage one.
 */
final class EventStreamCopy implements ApplicationListener<ContextClosedEvent> {

    private static final byte[] COMMENT = ":\n\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = {};

    private final Duration pause;
    private final Set<BlockingQueue<byte[]>> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    EventStreamCopy(Duration heartbeat) {
        this.pause = heartbeat.dividedBy(2);
    }

    /** Returns when the service ended the stream; throws when the caller has gone. */
    void copy(InputStream from, HttpServletResponse to) throws IOException, InterruptedException {
        to.flushBuffer();
        var pieces = new ArrayBlockingQueue<byte[]>(8);
        open.add(pieces);
        var reader = Thread.ofVirtual().name("stream-reader").start(() -> read(from, pieces));
        try {
            write(pieces, to);
        } finally {
            open.remove(pieces);
            reader.interrupt();
            from.close();
        }
    }

    /** Ends all streams, so that no reader holds up the end of this process; they come back by their last event id. */
    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        closing = true;
        open.forEach(pieces -> pieces.offer(END));
    }

    private void write(BlockingQueue<byte[]> pieces, HttpServletResponse to) throws IOException, InterruptedException {
        var out = to.getOutputStream();
        var betweenEvents = new BetweenEvents();
        for (var piece = next(pieces); piece != END && !closing; piece = next(pieces)) {
            if (piece != null) {
                betweenEvents.after(piece);
                out.write(piece);
                to.flushBuffer();
            } else if (betweenEvents.now()) {
                out.write(COMMENT);
                to.flushBuffer();
            }
        }
    }

    private byte @Nullable [] next(BlockingQueue<byte[]> pieces) throws InterruptedException {
        return pieces.poll(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void read(InputStream from, BlockingQueue<byte[]> pieces) {
        var buffer = new byte[8192];
        try {
            for (int length = from.read(buffer); length >= 0; length = from.read(buffer)) {
                pieces.put(Arrays.copyOf(buffer, length));
            }
        } catch (IOException brokenOff) {
            // the service has gone: for the reader that is the end of the stream, and it resumes by its last event id
        } catch (InterruptedException copied) {
            return;
        }
        try {
            pieces.put(END);
        } catch (InterruptedException copied) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the last bytes that went through ended an event (an empty line) or nothing went through yet. */
    private static final class BetweenEvents {
        private int lineEnds = 2;

        void after(byte[] piece) {
            for (byte b : piece) {
                if (b == '\n') {
                    lineEnds++;
                } else if (b != '\r') {
                    lineEnds = 0;
                }
            }
        }

        boolean now() {
            return lineEnds >= 2;
        }
    }
}
