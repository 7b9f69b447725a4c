package org.lastmile.local.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.lastmile.local.infrastructure.Patience;
import org.lastmile.local.infrastructure.StackFailure;
import org.lastmile.local.stack.Stack;

/** A client of one stack's front door. Every call fails with a {@link StackFailure} that says what to do. */
public final class Api {

    /** Reads and writes JSON. */
    public static final JsonMapper JSON = new JsonMapper();

    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final Duration NOT_YET = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI base;
    private final OperatorTokens tokens;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(LIMIT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /**
     * A client of the front door at this address.
     *
     * @param operatorSecret secret of the operator client, which mints tokens
     */
    public Api(URI base, Supplier<String> operatorSecret) {
        this.base = base;
        this.tokens = new OperatorTokens(this, operatorSecret);
    }

    /** A client of this stack. */
    public static Api of(Stack stack) {
        return new Api(URI.create(stack.url()), () -> stack.secrets().password("cli-secret"));
    }

    /** The connection pool. */
    public HttpClient http() {
        return http;
    }

    /** Address of a path. */
    public URI at(String path) {
        return base.resolve(path);
    }

    /** A new token of the operator client for one role and place. */
    public String token(String role, String place) {
        return tokens.minted(role, place);
    }

    /** A token for one role and place that is good for another minute; the same one as long as possible. */
    public String bearer(String role, String place) {
        return tokens.kept(role, place);
    }

    /** Whatever the stack answers. */
    public HttpResponse<String> get(String path, String bearer) {
        return send(request(path).header("Authorization", "Bearer " + bearer).build());
    }

    /** Whatever the stack answers. */
    public HttpResponse<String> post(String path, String bearer, String contentType, String body) {
        return send(request(path)
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /**
     * Posts until the answer is no longer "not yet" (anything with Retry-After), for a minute at most.
     *
     * @throws ApiRefusal when the answer is no
     */
    public JsonNode post(String path, String bearer, Map<String, ?> body) {
        var text = json(body);
        var response = post(path, bearer, "application/json", text);
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (response.headers().firstValue("Retry-After").isPresent()
                && response.statusCode() / 100 != 2
                && System.nanoTime() - end < 0) {
            Patience.until(NOT_YET, () -> false);
            response = post(path, bearer, "application/json", text);
        }
        return json(successful(response, "refused"));
    }

    /** The body of an answer; null when it is empty. */
    public static JsonNode json(HttpResponse<String> response) {
        try {
            return response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body());
        } catch (JsonProcessingException notJson) {
            throw new StackFailure("%s did not answer with JSON".formatted(response.uri()), notJson);
        }
    }

    /** These fields as JSON. */
    public static String json(Map<String, ?> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The response if it is a success.
     *
     * @param otherwise what did not happen then
     * @throws ApiRefusal when it is none
     */
    public static HttpResponse<String> successful(HttpResponse<String> response, String otherwise) {
        if (response.statusCode() / 100 != 2) {
            throw new ApiRefusal(response, otherwise);
        }
        return response;
    }

    static String problemCode(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body()).path("code").asText();
        } catch (JsonProcessingException notJson) {
            return "";
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(at(path)).timeout(LIMIT);
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (HttpTimeoutException slow) {
            throw new StackFailure(
                    "%s did not answer within %d s; is the machine very busy?"
                            .formatted(request.uri(), LIMIT.toSeconds()),
                    slow);
        } catch (ConnectException down) {
            throw new StackFailure("nothing answers at %s; start the stack with './lastmile up'".formatted(base), down);
        } catch (IOException broken) {
            throw new StackFailure("%s broke off: %s".formatted(request.uri(), broken), broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted");
        }
    }
}
