package org.lastmile.agent.sending;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/** A server in the place of the checkpoint service: answers as told, else accepts everything, and remembers it all. */
public final class StandIn implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer http;
    private final Deque<Reply> replies = new ConcurrentLinkedDeque<>();
    private final List<List<JsonNode>> requests = new CopyOnWriteArrayList<>();
    private final List<JsonNode> heartbeats = new CopyOnWriteArrayList<>();
    private volatile String summary = "";
    private volatile Reply usual = rejecting();
    private volatile Instant time = Instant.parse("2026-01-31T08:00:00Z");
    private volatile String credential = "lm_good";

    /** What it does with one request of readings. */
    public interface Reply {
        /** Answers with status and body. */
        void to(HttpExchange exchange, List<JsonNode> readings) throws IOException;
    }

    /** Opens a port. */
    public StandIn() throws IOException {
        http = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/v1/readings", this::readings);
        http.createContext("/v1/heartbeats", this::heartbeat);
        http.createContext("/v1/restrictions-summary", this::summary);
        http.start();
    }

    /** Where it listens. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /** From now on requests of readings are answered so. */
    public void usually(Reply reply) {
        usual = reply;
    }

    /** This is the list of restrictions. */
    public void gives(String list) {
        summary = list;
    }

    /** The next requests of readings are answered so, in this order; all others are accepted. */
    public void next(Reply... next) {
        replies.addAll(List.of(next));
    }

    /** What its clock shows. */
    public void showsTime(Instant shown) {
        time = shown;
    }

    /** Only this credential is known from now on. */
    public void knowsOnly(String known) {
        credential = known;
    }

    /** Every request of readings so far. */
    public List<List<JsonNode>> requests() {
        return List.copyOf(requests);
    }

    /** Every heartbeat so far. */
    public List<JsonNode> heartbeats() {
        return List.copyOf(heartbeats);
    }

    /** Answers with a status alone. */
    public static Reply status(int status, String... header) {
        return (exchange, readings) -> {
            if (header.length == 2) {
                exchange.getResponseHeaders().set(header[0], header[1]);
            }
            exchange.sendResponseHeaders(status, -1);
        };
    }

    /** Hangs up without an answer. */
    public static Reply hangUp() {
        return (exchange, readings) -> {
            throw new IOException("hung up");
        };
    }

    /** Accepts all, the given ones excepted. */
    public Reply rejecting(int... indices) {
        return rejecting("plate-invalid", indices);
    }

    /** Accepts all, the given ones excepted, with this code. */
    public Reply rejecting(String code, int... indices) {
        return (exchange, readings) -> {
            var results = new ArrayList<String>();
            for (int i = 0; i < readings.size(); i++) {
                int index = i;
                boolean rejected = Arrays.stream(indices).anyMatch(each -> each == index);
                results.add("{\"index\":%d,%s}"
                        .formatted(
                                i,
                                rejected
                                        ? "\"status\":\"REJECTED\",\"code\":\"" + code + "\""
                                        : "\"status\":\"ACCEPTED\",\"verdict\":\"PASS\""));
            }
            send(exchange, "{\"results\":[%s],\"serverTime\":\"%s\"}".formatted(String.join(",", results), time));
        };
    }

    private void readings(HttpExchange exchange) throws IOException {
        try (exchange) {
            var readings = new ArrayList<JsonNode>();
            JSON.readTree(body(exchange)).path("readings").forEach(readings::add);
            if (isKnown(exchange)) {
                requests.add(readings);
                var reply = replies.poll();
                (reply == null ? usual : reply).to(exchange, readings);
            }
        }
    }

    private void heartbeat(HttpExchange exchange) throws IOException {
        try (exchange) {
            var heartbeat = JSON.readTree(body(exchange));
            if (isKnown(exchange)) {
                heartbeats.add(heartbeat);
                send(exchange, "{\"serverTime\":\"%s\"}".formatted(time));
            }
        }
    }

    private void summary(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (isKnown(exchange)
                    && "\"tag\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else if (summary.isEmpty()) {
                exchange.sendResponseHeaders(503, -1);
            } else {
                exchange.getResponseHeaders().set("ETag", "\"tag\"");
                send(exchange, summary);
            }
        }
    }

    private boolean isKnown(HttpExchange exchange) throws IOException {
        boolean known =
                ("Bearer " + credential).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!known) {
            exchange.sendResponseHeaders(401, -1);
        }
        return known;
    }

    private static InputStream body(HttpExchange exchange) throws IOException {
        boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        return packed ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
    }

    private static void send(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
