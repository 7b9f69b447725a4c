package org.lastmile.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** A registry inside the test that can go away, come back at the same address and change its mind. */
public final class FakeRegistry implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PATH = Pattern.compile("/(config|schemas/ids/(\\d+)|subjects/([^/]+)(/versions)?)");

    final Map<Integer, String> schemas = new ConcurrentHashMap<>();
    final Map<String, Integer> ids = new ConcurrentHashMap<>();
    final List<String> requests = new CopyOnWriteArrayList<>();
    volatile int failWith;
    private @Nullable HttpServer server;
    private int port;

    public FakeRegistry() {
        start();
    }

    void start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        port = server.getAddress().getPort();
        server.createContext("/", this::handle);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    URI uri() {
        return URI.create(url());
    }

    /** Puts a schema under the subject as a set-up tool would. */
    public int has(String subject, Schema schema) {
        return ids.computeIfAbsent(subject + schema, key -> {
            int id = 7 + schemas.size();
            schemas.put(id, schema.toString());
            return id;
        });
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath();
            requests.add(exchange.getRequestMethod() + " " + path);
            Matcher matcher = PATH.matcher(path);
            if (failWith != 0 || !matcher.matches()) {
                answer(exchange, failWith == 0 ? 404 : failWith, "nothing here");
            } else if (path.equals("/config")) {
                answer(exchange, 200, body);
            } else if (matcher.group(2) != null) {
                String schema = schemas.get(Integer.parseInt(matcher.group(2)));
                answer(exchange, schema == null ? 404 : 200, schema == null ? error(40403) : json("schema", schema));
            } else {
                handleSubject(exchange, matcher.group(3), matcher.group(4) != null, JSON.readTree(body));
            }
        }
    }

    private void handleSubject(HttpExchange exchange, String subject, boolean register, JsonNode body)
            throws IOException {
        Schema schema = new Schema.Parser().parse(body.path("schema").asText());
        Integer id = register ? Integer.valueOf(has(subject, schema)) : ids.get(subject + schema);
        answer(exchange, id == null ? 404 : 200, id == null ? error(40401) : json("id", id));
    }

    private static String error(int code) {
        return JSON.createObjectNode()
                .put("error_code", code)
                .put("message", "not found")
                .toString();
    }

    private static String json(String key, Object value) {
        return JSON.createObjectNode().putPOJO(key, value).toString();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }
}
