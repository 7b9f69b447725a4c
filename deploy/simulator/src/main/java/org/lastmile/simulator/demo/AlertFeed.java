package org.lastmile.simulator.demo;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.lastmile.local.api.Api;
import org.lastmile.simulator.EventStream.Event;
import org.lastmile.simulator.FollowedStream;

/** A supervisor's stream of alerts, of which one event can be awaited. */
final class AlertFeed implements AutoCloseable {

    private final Consumer<Event> listener;
    private final Map<String, CompletableFuture<Event>> awaited = new ConcurrentHashMap<>();
    private final FollowedStream stream;

    /** Follows the alerts of a place until closed; {@code listener} hears all of them. */
    AlertFeed(Api api, String place, Consumer<Event> listener) throws InterruptedException {
        this.listener = listener;
        this.stream = FollowedStream.open(api, () -> api.bearer("supervisor", place), this::take);
    }

    /** The next event of this name about this person; asked for before what causes it. */
    CompletableFuture<Event> next(String name, String subject) {
        return awaited.computeIfAbsent(key(name, subject), key -> new CompletableFuture<>());
    }

    private void take(Event event) {
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
        stream.close();
    }
}
