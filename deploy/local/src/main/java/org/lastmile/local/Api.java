package org.lastmile.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.lastmile.local.infrastructure.StackFailure;
import org.lastmile.local.stack.Stack;

/** The running stack's own API, as the launcher uses it. */
final class Api {

    private static final String CLIENT = "lastmile-cli";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LIMIT = Duration.ofSeconds(120);

    private final Stack stack;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(LIMIT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    Api(Stack stack) {
        this.stack = stack;
    }

    /** A signed token for one role and place, from the console's token endpoint. */
    String token(String role, String place) {
        var basic = CLIENT + ":" + stack.secrets().password("cli-secret");
        var form = Map.of("grant_type", "client_credentials", "scope", "role:%s place:%s".formatted(role, place));
        var request = request("/oauth2/token")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes(basic)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
        return json(successful(send(request), "no token for role '%s' at place '%s'".formatted(role, place)))
                .path("access_token")
                .asText();
    }

    HttpResponse<String> get(String path, String token) {
        return send(
                request(path).header("Authorization", "Bearer " + token).GET().build());
    }

    HttpResponse<String> post(String path, String token, String contentType, String body) {
        return send(request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException notJson) {
            throw new StackFailure("%s did not answer with JSON".formatted(response.uri()), notJson);
        }
    }

    static String json(Map<String, String> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static HttpResponse<String> successful(HttpResponse<String> response, String otherwise) {
        if (response.statusCode() / 100 != 2) {
            throw new StackFailure("%s: %s answered %d %s"
                    .formatted(otherwise, response.uri(), response.statusCode(), response.body()));
        }
        return response;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(stack.url() + path)).timeout(LIMIT);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (HttpTimeoutException slow) {
            throw new StackFailure(
                    "%s did not answer within %d s; is the machine very busy?"
                            .formatted(request.uri(), LIMIT.toSeconds()),
                    slow);
        } catch (ConnectException down) {
            throw new StackFailure(
                    "nothing answers at %s; start the stack with './lastmile up'".formatted(stack.url()), down);
        } catch (IOException broken) {
            throw new StackFailure("%s broke off: %s".formatted(request.uri(), broken), broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
