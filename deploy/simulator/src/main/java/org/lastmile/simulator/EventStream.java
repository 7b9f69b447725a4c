package org.lastmile.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lastmile.local.api.Api;

/** An open stream of Server-Sent Events, told to a listener as they arrive. */
public final class EventStream implements AutoCloseable {

    private final Stream<String> lines;
    private final Consumer<Event> listener;
    private final CountDownLatch ended = new CountDownLatch(1);
    private String id = "";
    private String name = "";
    private String data = "";

    /**
     * One event of the stream.
     *
     * @param id position to resume from
     * @param name such as alert-opened
     * @param data the JSON it carries
     * @param nanos {@link System#nanoTime} of its arrival
     */
    public record Event(String id, String name, JsonNode data, long nanos) {}

    private EventStream(Stream<String> lines, Consumer<Event> listener) {
        this.lines = lines;
        this.listener = listener;
    }

    /**
     * Opens the stream and listens in the background until it is closed or ends.
     *
     * @param lastEventId position to resume from; null starts now
     * @throws IOException when the answer is not 200
     */
    public static EventStream open(
            Api api, String path, String bearer, @Nullable String lastEventId, Consumer<Event> listener)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(api.at(path))
                .header("Authorization", "Bearer " + bearer)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        var answer = api.http().send(request.build(), BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            throw new IOException("no stream: " + answer.statusCode());
        }
        var stream = new EventStream(answer.body(), listener);
        Thread.ofPlatform().daemon().start(stream::read);
        return stream;
    }

    /** Waits until the stream has ended, whoever ended it. */
    public void awaitEnd() throws InterruptedException {
        ended.await();
    }

    private void read() {
        try {
            lines.forEach(this::line);
        } catch (UncheckedIOException closed) {
            name = "";
        } finally {
            ended.countDown();
        }
    }

    private void line(String line) {
        if (line.startsWith("id:")) {
            id = line.substring(3).strip();
        } else if (line.startsWith("event:")) {
            name = line.substring(6).strip();
        } else if (line.startsWith("data:")) {
            data += line.substring(5).strip();
        } else if (line.isEmpty()) {
            dispatch();
        }
    }

    private void dispatch() {
        if (!name.isEmpty()) {
            try {
                var json = data.startsWith("{") ? Api.JSON.readTree(data) : Api.JSON.createObjectNode();
                listener.accept(new Event(id, name, json, System.nanoTime()));
            } catch (IOException e) {
                throw new UncheckedIOException("the stream sent what is not JSON", e);
            }
        }
        name = "";
        data = "";
    }

    @Override
    public void close() {
        lines.close();
    }
}
