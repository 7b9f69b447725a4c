package org.lastmile.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.lastmile.platform.testing.ServiceUnderTest.Request;

/** Asks a service over HTTP and checks the form of a problem document. */
final class ContractHttp {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ObjectMapper json = new ObjectMapper();

    HttpResponse<String> send(URI base, Request request) {
        var builder = HttpRequest.newBuilder(base.resolve(request.path())).timeout(PATIENCE);
        if (request.token() != null) {
            builder.header("Authorization", "Bearer " + request.token());
        }
        if (request.json() != null) {
            builder.header("Content-Type", request.contentType());
        }
        String body = request.json();
        builder.method(request.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        try {
            return client.send(builder.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    int status(URI base, String path) {
        return send(base, new Request("GET", path, null, null)).statusCode();
    }

    JsonNode json(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The problem document of the answer, after a check of everything that all problems share. */
    JsonNode problem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(answer.body())
                .startsWith("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("type", "title", "status", "detail", "instance", "code", "errors");
        assertThat(problem.path("status").asInt()).isEqualTo(answer.statusCode());
        assertThat(problem.path("code").asText()).matches("[a-z][a-z0-9-]+");
        assertThat(problem.path("type").asText())
                .isEqualTo(
                        "https://lastmile.org/problems/" + problem.path("code").asText());
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(problem.path("errors").isArray()).isTrue();
        assertThat(answer.body()).doesNotContain("Exception", "\tat ", "java.");
        return problem;
    }
}
