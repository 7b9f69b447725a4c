package org.lastmile.simulator.demo;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lastmile.local.api.Api;
import org.lastmile.local.infrastructure.StackFailure;
import org.lastmile.simulator.EventStream;
import org.lastmile.simulator.EventStream.Event;

/** A supervisor's stream of alerts, resumed by its last id with a fresh token whenever it ends. */
final class AlertFeed implements AutoCloseable {

    private static final String PATH = "/v1/alerts/stream";

    private final Api api;
    private final String place;
    private final Consumer<Event> listener;
    private final Map<String, CompletableFuture<Event>> awaited = new ConcurrentHashMap<>();
    private final CountDownLatch connected = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable EventStream open;
    private volatile @Nullable String lastId;

    /** Follows the alerts of a place until closed; {@code listener} hears all of them. */
    AlertFeed(Api api, String place, Consumer<Event> listener) {
        this.api = api;
        this.place = place;
        this.listener = listener;
        Thread.ofPlatform().daemon().name("alerts").start(this::follow);
    }

    /** Waits until the stream has said where it begins. */
    void awaitConnected() throws InterruptedException {
        if (!connected.await(60, TimeUnit.SECONDS)) {
            throw new StackFailure("the stream of alerts did not open within 60 s; see ./lastmile logs notification");
        }
    }

    /** The next event of this name about this person; asked for before what causes it. */
    CompletableFuture<Event> next(String name, String subject) {
        return awaited.computeIfAbsent(key(name, subject), key -> new CompletableFuture<>());
    }

    private void follow() {
        try {
            while (closed.getCount() > 0) {
                try (var stream = EventStream.open(api, PATH, api.bearer("supervisor", place), lastId, this::take)) {
                    open = stream;
                    stream.awaitEnd();
                } catch (IOException | StackFailure away) {
                    closed.await(1, TimeUnit.SECONDS);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(Event event) {
        lastId = event.id();
        connected.countDown();
        var waiter =
                awaited.remove(key(event.name(), event.data().path("subject").asText()));
        if (waiter != null) {
            waiter.complete(event);
        }
        listener.accept(event);
    }

    private static String key(String name, String subject) {
        return name + " " + subject;
    }

    @Override
    public void close() {
        closed.countDown();
        var stream = open;
        if (stream != null) {
            stream.close();
        }
    }
}
