package org.lastmile.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lastmile.simulator.EventStream;
import org.lastmile.simulator.EventStream.Event;

/** A supervisor's open stream, resumed by its last id when it breaks, and everything that came over it. */
final class Watch implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(30);

    private final County county;
    private final String bearer;
    private final List<Event> seen = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable EventStream stream;
    private volatile @Nullable String lastId;

    private Watch(County county, String bearer) {
        this.county = county;
        this.bearer = bearer;
    }

    static Watch supervisorOf(County county, String town) {
        var watch = new Watch(county, county.token("supervisor", town));
        Thread.ofPlatform().daemon().start(watch::follow);
        await().atMost(CONNECT).until(() -> watch.lastId != null);
        return watch;
    }

    private void follow() {
        try {
            while (closed.getCount() > 0) {
                try (var open = EventStream.open(county.api(), "/v1/alerts/stream", bearer, lastId, this::take)) {
                    stream = open;
                    open.awaitEnd();
                } catch (IOException away) {
                    closed.await(200, TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(Event event) {
        seen.add(event);
        lastId = event.id();
    }

    /** Events of this name about this person, in the order they came. */
    List<Event> of(String name, String subject) {
        return seen.stream()
                .filter(e -> e.name().equals(name)
                        && e.data().path("subject").asText().equals(subject))
                .toList();
    }

    List<Event> all() {
        return seen.stream().filter(e -> e.name().startsWith("alert-")).toList();
    }

    @Override
    public void close() {
        closed.countDown();
        EventStream open = stream;
        if (open != null) {
            open.close();
        }
    }
}
