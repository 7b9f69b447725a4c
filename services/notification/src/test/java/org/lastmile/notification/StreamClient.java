package org.lastmile.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a stream of server-sent events as a browser would. */
public final class StreamClient implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final HttpResponse<InputStream> response;
    private volatile String lastId = "";
    private volatile boolean ended;

    /** One event. */
    public record Event(String id, String name, JsonNode data) {}

    StreamClient(HttpClient http, URI uri, String token, @Nullable String lastEventId) {
        var request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        response = http.sendAsync(request.build(), BodyHandlers.ofInputStream()).join();
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        String name = "";
        String data = "";
        try (Stream<String> lines = new java.io.BufferedReader(
                        new java.io.InputStreamReader(response.body(), java.nio.charset.StandardCharsets.UTF_8))
                .lines()) {
            for (String line : (Iterable<String>) lines::iterator) {
                if (line.startsWith("id: ")) {
                    lastId = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.isEmpty() && !data.isEmpty()) {
                    events.add(new Event(lastId, name, JSON.readTree(data)));
                    name = "";
                    data = "";
                }
            }
        } catch (RuntimeException cut) {
            // the stream was cut: what was read stands
        } finally {
            ended = true;
        }
    }

    public int status() {
        return response.statusCode();
    }

    public String lastId() {
        return lastId;
    }

    boolean ended() {
        return ended;
    }

    public List<Event> named(String name) {
        return events.stream().filter(event -> event.name().equals(name)).toList();
    }

    /** Events about alerts, in order. */
    public List<Event> alerts() {
        return events.stream()
                .filter(event -> event.name().startsWith("alert-"))
                .toList();
    }

    public List<String> of(UUID violation) {
        return alerts().stream()
                .filter(event -> event.data().path("violationId").asString("").equals(violation.toString()))
                .map(Event::name)
                .toList();
    }

    public Event awaitEvent(String name) {
        Awaitility.await(name).untilAsserted(() -> assertThat(named(name)).isNotEmpty());
        return named(name).getFirst();
    }

    public void awaitOf(UUID violation, String... names) {
        Awaitility.await().untilAsserted(() -> assertThat(of(violation)).containsExactly(names));
    }

    @Override
    public void close() throws java.io.IOException {
        response.body().close();
    }
}
