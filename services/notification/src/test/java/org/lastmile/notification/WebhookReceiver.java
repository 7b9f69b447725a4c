package org.lastmile.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Receives webhooks, answering what the test has laid out; 204 when nothing is left. */
final class WebhookReceiver implements AutoCloseable {

    final List<Call> calls = new CopyOnWriteArrayList<>();
    final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    /** A call that came. */
    record Call(HttpHeaders headers, String body, long atNanos) {

        String id() {
            return headers.firstValue("webhook-id").orElse("");
        }
    }

    /** An answer to give. */
    record Reply(int status, String header, String value) {}

    WebhookReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            var reply = replies.poll();
            calls.add(new Call(
                    HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true), body, System.nanoTime()));
            if (reply != null && !reply.header().isEmpty()) {
                exchange.getResponseHeaders().add(reply.header(), reply.value());
            }
            exchange.sendResponseHeaders(reply == null ? 204 : reply.status(), -1);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
