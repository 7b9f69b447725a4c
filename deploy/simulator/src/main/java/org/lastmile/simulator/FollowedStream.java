package org.lastmile.simulator;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lastmile.local.api.Api;
import org.lastmile.local.infrastructure.StackFailure;
import org.lastmile.simulator.EventStream.Event;

/** The stream of alerts, resumed by its last id with a fresh token whenever it ends, until it is closed. */
public final class FollowedStream implements AutoCloseable {

    private static final String PATH = "/v1/alerts/stream";
    private static final long AGAIN_MS = 200;
    private static final long CONNECT_SECONDS = 60;

    private final Api api;
    private final Supplier<String> bearer;
    private final Consumer<Event> listener;
    private final CountDownLatch connected = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable EventStream open;
    private volatile @Nullable String lastId;

    private FollowedStream(Api api, Supplier<String> bearer, Consumer<Event> listener) {
        this.api = api;
        this.bearer = bearer;
        this.listener = listener;
    }

    /** Follows from now on: returns when the stream has said where it begins. */
    public static FollowedStream open(Api api, Supplier<String> bearer, Consumer<Event> listener)
            throws InterruptedException {
        var stream = new FollowedStream(api, bearer, listener);
        Thread.ofPlatform().daemon().name("alerts").start(stream::follow);
        if (!stream.connected.await(CONNECT_SECONDS, TimeUnit.SECONDS)) {
            stream.close();
            throw new StackFailure("the stream of alerts did not open within %d s; see ./lastmile logs notification"
                    .formatted(CONNECT_SECONDS));
        }
        return stream;
    }

    private void follow() {
        try {
            while (closed.getCount() > 0) {
                try (var stream = EventStream.open(api, PATH, bearer.get(), lastId, this::take)) {
                    open = stream;
                    stream.awaitEnd();
                } catch (IOException | StackFailure away) {
                    closed.await(AGAIN_MS, TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(Event event) {
        lastId = event.id();
        connected.countDown();
        listener.accept(event);
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
