package org.lastmile.agent.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The port for devices of this gate: {@code POST /readings}, one JSON object a line, and {@code GET /status}.
 *
 * <p>A web page in a browser of the same computer must not be able to send readings: requests of pages are refused.
 */
public final class LocalPort implements AutoCloseable {

    private static final int LARGEST = 1 << 20;
    private static final int MOST_LINES = 500;

    static {
        // head and body of an answer are two packets; without this the second waits 40 ms for the first's receipt
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Intake intake;
    private final Supplier<ObjectNode> status;
    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Opens the port. @throws UncheckedIOException when it is taken */
    public LocalPort(InetSocketAddress address, Intake intake, Supplier<ObjectNode> status) {
        this.intake = intake;
        this.status = status;
        try {
            this.http = HttpServer.create(address, 0);
        } catch (IOException taken) {
            throw new UncheckedIOException("port %d cannot be opened".formatted(address.getPort()), taken);
        }
        http.setExecutor(threads);
        http.createContext("/", this::answer);
        http.start();
    }

    /** The port in use. */
    public int port() {
        return http.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            if (exchange.getRequestHeaders().containsKey("Origin")) {
                problem(exchange, 403, "no-pages", "web pages may not use this port");
            } else if (request.equals("GET /status")) {
                send(exchange, 200, List.of(status.get()));
            } else if (request.equals("POST /readings")) {
                take(exchange);
            } else {
                problem(exchange, 404, "unknown-path", "there are POST /readings and GET /status");
            }
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
        var lines = readings(new String(body, StandardCharsets.UTF_8));
        if (body.length > LARGEST || lines.size() > MOST_LINES) {
            problem(exchange, 413, "too-large", "at most 500 readings and 1 MiB a request");
        } else if (lines.isEmpty()) {
            problem(exchange, 400, "reading-unreadable", "one JSON object a line");
        } else {
            try {
                send(exchange, 200, intake.take(lines));
            } catch (NotTaken refused) {
                send(exchange, 503, List.of(refused.answer()));
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** One object, over as many lines as it likes; else one on each line. */
    private static List<String> readings(String body) {
        return ReadingForm.isOneObject(body)
                ? List.of(body)
                : body.lines().filter(line -> !line.isBlank()).toList();
    }

    private static void problem(HttpExchange exchange, int status, String code, String detail) throws IOException {
        send(exchange, status, List.of(NotTaken.answer(code, detail)));
    }

    private static void send(HttpExchange exchange, int status, List<ObjectNode> lines) throws IOException {
        byte[] body = lines.stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        http.stop(1);
        threads.shutdownNow();
    }
}
