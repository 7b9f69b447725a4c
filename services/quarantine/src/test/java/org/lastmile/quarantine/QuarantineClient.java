package org.lastmile.quarantine;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the service as staff do. */
final class QuarantineClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String token;

    QuarantineClient(String role, String place) {
        this.token = RunningQuarantine.CORNER.issuer().token(role, place);
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

    Answer order(String person, String place) {
        return post("/v1/orders", orderBody(person, place, today(), ""));
    }

    static String today() {
        return java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString();
    }

    static String orderBody(String person, String place, String on, String more) {
        return """
                {"personToken": "%s", "placeCode": "%s", "basis": {"kind": "ARRIVAL", "on": "%s"},
                 "decision": {"reason": "came from the risk area"} %s}""".formatted(person, place, on, more);
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
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RunningQuarantine.port() + path))
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
