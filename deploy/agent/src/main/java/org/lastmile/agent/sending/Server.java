package org.lastmile.agent.sending;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/** The server's front door, with this device's credential. */
public final class Server {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int WORTH_PACKING = 2048;

    private final URI address;
    private final Supplier<String> credential;
    private final Network network;

    /**
     * What came back.
     *
     * @param status 0 when nothing did
     * @param body of a JSON answer, else missing
     * @param retryAfter what the server asks to wait, zero for nothing
     */
    public record Answer(int status, JsonNode body, Duration retryAfter, Duration took, HttpHeaders headers) {

        /** Whether the request was taken. */
        public boolean taken() {
            return status >= 200 && status < 300;
        }

        /** Whether the server does not know the credential. */
        public boolean refusesCredential() {
            return status == 401;
        }

        /** Whether the same request would never be taken. */
        boolean unreadable() {
            return status == 400 || status == 413;
        }
    }

    /**
     * A server.
     *
     * @param address such as https://lastmile.example
     * @param credential asked for each request, so that a new one counts at once
     */
    public Server(URI address, Supplier<String> credential, Network network) {
        this.address = address;
        this.credential = credential;
        this.network = network;
    }

    /** Posts JSON, packed when it is long. */
    public Answer post(String path, byte[] json) throws InterruptedException {
        var request = request(path).header("Content-Type", "application/json");
        if (json.length > WORTH_PACKING) {
            request.header("Content-Encoding", "gzip").POST(BodyPublishers.ofByteArray(packed(json)));
        } else {
            request.POST(BodyPublishers.ofByteArray(json));
        }
        return send(request.build());
    }

    /** Asks for JSON, unless it is still what had this tag. */
    public Answer get(String path, String knownTag) throws InterruptedException {
        var request = request(path).GET();
        if (!knownTag.isEmpty()) {
            request.header("If-None-Match", knownTag);
        }
        return send(request.build());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(address.resolve(path)).timeout(LIMIT);
        var known = credential.get();
        return known.isEmpty() ? request : request.header("Authorization", "Bearer " + known);
    }

    private Answer send(HttpRequest request) throws InterruptedException {
        long begin = System.nanoTime();
        try {
            var response = network.send(request);
            var took = Duration.ofNanos(System.nanoTime() - begin);
            return new Answer(
                    response.statusCode(),
                    read(response.body()),
                    retryAfter(response.headers()),
                    took,
                    response.headers());
        } catch (IOException away) {
            var took = Duration.ofNanos(System.nanoTime() - begin);
            return new Answer(0, MissingNode.getInstance(), Duration.ZERO, took, none());
        }
    }

    private static HttpHeaders none() {
        return HttpHeaders.of(Map.of(), (name, value) -> true);
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }

    private static Duration retryAfter(HttpHeaders headers) {
        return headers.firstValue("Retry-After")
                .filter(value -> value.matches("[0-9]{1,4}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(Duration.ZERO);
    }

    private static byte[] packed(byte[] json) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        return "Server[" + address + "]";
    }
}
