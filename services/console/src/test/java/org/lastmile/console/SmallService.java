package org.lastmile.console;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A service behind the front door: repeats what it was asked, streams what it is given, and can be slow. Plays several
 * services when it has a door for each, which can be shut for a while.
 */
final class SmallService {

    /** Entity tag of whatever it answers by script. */
    static final String VERSION = "\"7\"";

    /** What it was asked. */
    record Asked(String method, String target, Headers headers, String body) {}

    /** An open stream as the service sees it. */
    static final class Stream {
        final BlockingQueue<String> events = new LinkedBlockingQueue<>();
        final CountDownLatch gone = new CountDownLatch(1);
        final Headers headers;

        Stream(Headers headers) {
            this.headers = headers;
        }
    }

    /** What it answers to one method and path. */
    private record Scripted(int status, String json) {}

    private final Map<String, Scripted> script = new ConcurrentHashMap<>();
    private final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
    private final BlockingQueue<Stream> streams = new LinkedBlockingQueue<>();
    private final CountDownLatch patience = new CountDownLatch(1);
    private final Map<String, HttpServer> doors = new ConcurrentHashMap<>();
    private volatile @Nullable Scripted otherwise;
    private volatile @Nullable Scripted refusal;

    private SmallService() {}

    static SmallService start() {
        return new SmallService();
    }

    URI address() {
        return address("front");
    }

    /** Another address of the same service. */
    URI address(String door) {
        var server = doors.computeIfAbsent(door, fresh -> listen(0));
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private HttpServer listen(int port) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext("/", this::repeat);
            server.createContext("/v1/alerts/stream", this::stream);
            server.createContext("/v1/places/slow", this::beSlow);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does something while nobody answers at this door. */
    void whileShut(String door, ThrowingRunnable deed) throws Exception {
        int port = address(door).getPort();
        Objects.requireNonNull(doors.get(door)).stop(0);
        try {
            deed.run();
        } finally {
            doors.put(door, listen(port));
        }
    }

    /** Something that may fail. */
    interface ThrowingRunnable {
        void run() throws Exception;
    }

    /** From now on answers this to this method and path, whatever the query. */
    void answer(String methodAndPath, int status, String json) {
        script.put(methodAndPath, new Scripted(status, json));
    }

    /** From now on answers this to whatever has no answer of its own. */
    void otherwise(int status, String json) {
        otherwise = new Scripted(status, json);
    }

    /** From now on refuses every POST, PUT and PATCH with this problem. */
    void refuse(String problem) {
        refusal = new Scripted(400, problem);
    }

    /** Forgets what it was asked so far, and to refuse. */
    void forget() {
        otherwise = null;
        refusal = null;
        asked.clear();
        streams.clear();
    }

    /** What it was asked to do, of all that it was asked. */
    Asked asked(String methodAndPath) throws InterruptedException {
        for (var one = lastAsked(); ; one = lastAsked()) {
            if ((one.method() + " " + one.target().replaceFirst("\\?.*", "")).equals(methodAndPath)) {
                return one;
            }
        }
    }

    Asked lastAsked() throws InterruptedException {
        return within5s(asked.poll(5, TimeUnit.SECONDS));
    }

    boolean wasAsked() {
        return !asked.isEmpty();
    }

    Stream opened() throws InterruptedException {
        return within5s(streams.poll(5, TimeUnit.SECONDS));
    }

    private void repeat(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var target = exchange.getRequestURI().toString();
        asked.add(new Asked(exchange.getRequestMethod(), target, exchange.getRequestHeaders(), body));
        var scripted =
                answer(exchange.getRequestMethod(), exchange.getRequestURI().getPath());
        if (scripted != null) {
            send(exchange, scripted);
            return;
        }
        var answer = "{\"seen\":true}".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("Location", "/v1/places/130126");
        exchange.getResponseHeaders().add("Set-Cookie", "theirs=1");
        exchange.sendResponseHeaders(201, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private @Nullable Scripted answer(String method, String path) {
        return refusal != null && method.matches("POST|PUT|PATCH")
                ? refusal
                : script.getOrDefault(method + " " + path, otherwise);
    }

    private static void send(HttpExchange exchange, Scripted scripted) throws IOException {
        var answer = scripted.json().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .add("Content-Type", scripted.status() < 400 ? "application/json" : "application/problem+json");
        exchange.getResponseHeaders().add("ETag", VERSION);
        exchange.sendResponseHeaders(scripted.status(), answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private void stream(HttpExchange exchange) throws IOException {
        var stream = new Stream(exchange.getRequestHeaders());
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream;charset=UTF-8");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().flush();
        streams.add(stream);
        try (var out = exchange.getResponseBody()) {
            while (true) {
                out.write(stream.events.take().getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (IOException left) {
            stream.gone.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void beSlow(HttpExchange exchange) throws IOException {
        try {
            boolean never = patience.await(20, TimeUnit.SECONDS);
            exchange.sendResponseHeaders(never ? 200 : 204, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T within5s(@Nullable T value) {
        if (value == null) {
            throw new AssertionError("the service was not asked");
        }
        return value;
    }
}
