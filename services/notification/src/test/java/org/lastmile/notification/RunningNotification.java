package org.lastmile.notification;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.testing.Isolated;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the whole service over HTTP. */
@WholeService
public abstract class RunningNotification {

    protected static final Isolated MODULE = WholeService.Corner.MODULE;
    static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    /**
     * An answer.
     *
     * @param body JSON; missing where there was none
     */
    public record Answer(int status, JsonNode body, HttpResponse<String> raw) {

        public String code() {
            return body.path("code").asString("");
        }
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    protected Answer get(String path, String token) {
        return send(HttpRequest.newBuilder(uri(path)).GET(), token);
    }

    protected Answer post(String path, String token, @Nullable String json) {
        return send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/json")
                        .POST(json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json)),
                token);
    }

    protected Answer delete(String path, String token) {
        return send(HttpRequest.newBuilder(uri(path)).DELETE(), token);
    }

    protected Answer acknowledge(UUID alert, String token) {
        return post("/v1/alerts/" + alert + "/acknowledgement", token, null);
    }

    static Answer send(HttpRequest.Builder request, String token) {
        try {
            var answer = HTTP.send(
                    request.header("Authorization", "Bearer " + token)
                            .timeout(Duration.ofSeconds(20))
                            .build(),
                    BodyHandlers.ofString());
            var body = answer.body().isEmpty() ? JSON.missingNode() : JSON.readTree(answer.body());
            return new Answer(answer.statusCode(), body, answer);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    protected StreamClient stream(String token, @Nullable String lastEventId, String query) {
        return new StreamClient(HTTP, uri("/v1/alerts/stream" + query), token, lastEventId);
    }

    protected StreamClient stream(String token) {
        var client = stream(token, null, "");
        client.awaitEvent("hello");
        return client;
    }

    protected static String staff(String role, String place) {
        return MODULE.issuer().token(role, place);
    }
}
