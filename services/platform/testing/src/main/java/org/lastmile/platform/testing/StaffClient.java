package org.lastmile.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

/** Speaks to a service as one member of staff does; a service adds its own words. */
public class StaffClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI service;
    private final String token;

    /** A client of the service at this address. */
    protected StaffClient(URI service, String token) {
        this.service = service;
        this.token = token;
    }

    /** An answer: status, headers and what it says. */
    public record Answer(int status, HttpHeaders headers, JsonNode body) {

        /** The field's text; empty when it has none. */
        public String text(String field) {
            return body.path(field).asText();
        }

        /** The id of what is told of. */
        public UUID id() {
            return UUID.fromString(text("id"));
        }
    }

    /** Reads. */
    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Sends JSON, with further headers: name, value, name, value and so on. */
    public Answer post(String path, String body, String... headers) {
        var request = request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            String body = answer.body().isEmpty() ? "{}" : answer.body();
            return new Answer(answer.statusCode(), answer.headers(), JSON.readTree(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
