package org.lastmile.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** The front door as a client sees it. */
public final class Api {

    /** Reads and writes JSON. */
    public static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final String operatorSecret;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /**
     * A client of one front door.
     *
     * @param base its address
     * @param operatorSecret secret of the operator client, which mints tokens
     */
    public Api(URI base, String operatorSecret) {
        this.base = base;
        this.operatorSecret = operatorSecret;
    }

    /** The connection pool. */
    public HttpClient http() {
        return http;
    }

    /** Address of a path. */
    public URI at(String path) {
        return base.resolve(path);
    }

    /** An access token of the operator client for this role and place. */
    public String token(String role, String place) throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString(("lastmile-cli:" + operatorSecret).getBytes());
        String scope = "role%3A" + role + "+place%3A" + place;
        var request = HttpRequest.newBuilder(at("/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=" + scope))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("no token: " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body()).get("access_token").asText();
    }

    /** Posts until the answer is neither "not yet" (409 with Retry-After) nor "away" (503). */
    public JsonNode post(String path, String bearer, Map<String, ?> body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at(path))
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        while (true) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 == 2) {
                return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
            }
            if (answer.headers().firstValue("Retry-After").isEmpty()) {
                throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
            }
            Thread.sleep(200);
        }
    }
}
