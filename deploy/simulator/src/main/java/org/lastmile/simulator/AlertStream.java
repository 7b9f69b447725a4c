package org.lastmile.simulator;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A supervisor's open stream: notes when the alert of each subject arrived, and whether it came twice. */
final class AlertStream implements AutoCloseable {

    private final Map<String, Long> arrivedAt = new ConcurrentHashMap<>();
    private final AtomicInteger duplicates = new AtomicInteger();
    private final Stream<String> lines;
    private String event = "";

    AlertStream(Api api, String bearer) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(api.at("/v1/alerts/stream"))
                .header("Authorization", "Bearer " + bearer)
                .header("Accept", "text/event-stream")
                .build();
        var answer = api.http().send(request, BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            throw new IOException("no stream: " + answer.statusCode());
        }
        lines = answer.body();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                lines.forEach(this::line);
            } catch (RuntimeException closed) {
                // the stream ends when it is closed or its server goes; what is missing then counts as lost
                event = "";
            }
        });
    }

    private void line(String line) {
        if (line.startsWith("event:")) {
            event = line.substring(6).strip();
        } else if (line.startsWith("data:") && event.equals("alert-opened")) {
            long now = System.nanoTime();
            try {
                String subject =
                        Api.JSON.readTree(line.substring(5)).path("subject").asText();
                if (arrivedAt.putIfAbsent(subject, now) != null) {
                    duplicates.incrementAndGet();
                }
            } catch (IOException e) {
                throw new IllegalStateException("the stream sent what is not JSON", e);
            }
        }
    }

    /** Nano time of the alert's arrival by subject. */
    Map<String, Long> arrivals() {
        return arrivedAt;
    }

    int duplicates() {
        return duplicates.get();
    }

    @Override
    public void close() {
        lines.close();
    }
}
