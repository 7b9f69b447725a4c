package org.lastmile.simulator.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.lastmile.local.api.Api;

/**
 * The front door as one device sees it.
 *
 * @param credential the device's
 */
record Front(Api api, String credential) {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    /**
     * What came back.
     *
     * @param status 0 when nothing did
     * @param body the answer of a 200
     * @param waitSeconds what Retry-After asks for, 0 for nothing
     * @param nanos how long it took
     */
    record Answer(int status, JsonNode body, long waitSeconds, long nanos) {

        boolean taken() {
            return status == 200;
        }

        /** Whether the same may be sent again later. */
        boolean later() {
            return status == 0 || status == 429 || status >= 500;
        }
    }

    Answer post(String path, Map<String, ?> body) throws InterruptedException {
        var request = HttpRequest.newBuilder(api.at(path))
                .header("Authorization", "Bearer " + credential)
                .header("Content-Type", "application/json")
                .timeout(LIMIT)
                .POST(BodyPublishers.ofString(Api.json(body)))
                .build();
        long begin = System.nanoTime();
        try {
            var response = api.http().send(request, BodyHandlers.ofString());
            long took = System.nanoTime() - begin;
            var json = response.statusCode() == 200 ? Api.json(response) : Api.JSON.nullNode();
            return new Answer(response.statusCode(), json, waitSeconds(response), took);
        } catch (IOException away) {
            return new Answer(0, Api.JSON.nullNode(), 0, System.nanoTime() - begin);
        }
    }

    private static long waitSeconds(HttpResponse<String> response) {
        return response.headers().firstValue("Retry-After").stream()
                .filter(value -> value.matches("[0-9]{1,4}"))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }

    @Override
    public String toString() {
        return "Front[***]";
    }
}
