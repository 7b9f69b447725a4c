package org.lastmile.registration;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the running service that speaks for one member of staff. */
public final class Client {

    private static final JsonMapper JSON = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final String token;

    public Client(int port, String token) {
        this.base = URI.create("http://127.0.0.1:" + port);
        this.token = token;
    }

    /** What came back. */
    public record Answer(int status, JsonNode json, HttpResponse<String> raw) {

        public String text(String field) {
            return json.path(field).asString("");
        }

        /** Names of the fields a problem blames. */
        public java.util.List<String> faults() {
            return json.path("errors").values().stream()
                    .map(fault -> fault.path("field").asString())
                    .toList();
        }

        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, String body, String... headers) {
        return send(request(path)
                .POST(BodyPublishers.ofString(body))
                .headers(with("Content-Type", "application/json", headers)));
    }

    public Answer postCsv(String body) {
        return send(request("/v1/places").POST(BodyPublishers.ofString(body)).header("Content-Type", "text/csv"));
    }

    public Answer put(String path, String body, String... headers) {
        return send(request(path)
                .PUT(BodyPublishers.ofString(body))
                .headers(with("Content-Type", "application/json", headers)));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), parse(answer.body()), answer);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private static JsonNode parse(@Nullable String body) {
        return body == null || body.isEmpty() ? JSON.createObjectNode() : JSON.readTree(body);
    }

    private static String[] with(String name, String value, String... more) {
        var all = new java.util.ArrayList<String>();
        if (!java.util.List.of(more).contains(name)) {
            all.add(name);
            all.add(value);
        }
        all.addAll(java.util.List.of(more));
        return all.toArray(String[]::new);
    }
}
