package org.lastmile.inspection;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the service as staff do. */
final class InspectionClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String token;

    InspectionClient(String role, String place) {
        this.token = RunningInspection.CORNER.issuer().token(role, place);
    }

    /** An answer: status, headers and what it says. */
    record Answer(int status, java.net.http.HttpHeaders headers, JsonNode body) {

        String text(String field) {
            return body.path(field).asString();
        }

        UUID id() {
            return UUID.fromString(text("id"));
        }
    }

    Answer raise(String place, Instant dueAt) {
        return post("/v1/findings", body(place, dueAt.toString()));
    }

    static String body(String place, String dueAt) {
        return """
                {"placeCode": "%s", "title": "no record of visits", "severity": "NORMAL", "dueAt": "%s"}""".formatted(place, dueAt);
    }

    Answer rectify(UUID finding) {
        return post("/v1/findings/" + finding + "/rectification", "{\"note\": \"visited\"}");
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, String body, String... headers) {
        var request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RunningInspection.port() + path))
                .header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String body = response.body().isEmpty() ? "{}" : response.body();
            return new Answer(response.statusCode(), response.headers(), JSON.readTree(body));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
