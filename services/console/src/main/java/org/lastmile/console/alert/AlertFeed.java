package org.lastmile.console.alert;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lastmile.console.alert.UpstreamEvents.Event;

/**
 * One open page: what notification tells, in words, with the same ids. Says every few seconds that it is alive, by
 * which a page that has gone is noticed, and ends at both sides as soon as either side, the session or the time is
 * over.
 */
final class AlertFeed {

    private static final Event END = new Event("", "end", "");
    private static final int WAITING = 256;

    private final BlockingQueue<Event> events = new ArrayBlockingQueue<>(WAITING);
    private final FeedWriter writer;
    private final Clock clock;
    private final Duration beat;
    private volatile boolean over;

    AlertFeed(FeedWriter writer, Clock clock, Duration beat) {
        this.writer = writer;
        this.clock = clock;
        this.beat = beat;
    }

    /** Ends the feed from outside. */
    void end() {
        over = true;
        if (!events.offer(END)) {
            events.clear();
            events.offer(END);
        }
    }

    /** Runs until the end. @throws IOException when the page has gone */
    void run(InputStream upstream, Instant until) throws IOException, InterruptedException {
        var reader = Thread.ofVirtual().name("alert-feed").start(() -> read(upstream));
        try {
            writer.live();
            while (!over && clock.instant().isBefore(until)) {
                var event = next(until);
                if (event == END) {
                    return;
                }
                writer.write(event);
                if (events.isEmpty()) {
                    writer.flush();
                }
            }
        } finally {
            over = true;
            reader.interrupt();
            upstream.close();
        }
    }

    private @Nullable Event next(Instant until) throws InterruptedException {
        var left = Duration.between(clock.instant(), until);
        var wait = left.compareTo(beat) < 0 ? left : beat;
        return events.poll(Math.max(1, wait.toMillis()), TimeUnit.MILLISECONDS);
    }

    private void read(InputStream upstream) {
        var source = new UpstreamEvents(upstream);
        try {
            for (Optional<Event> event = source.next(); event.isPresent() && !over; event = source.next()) {
                events.put(event.get());
            }
            events.put(END);
        } catch (IOException brokenOff) {
            end();
        } catch (InterruptedException finished) {
            Thread.currentThread().interrupt();
        }
    }
}
