package org.lastmile.notification.stream.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.lastmile.event.notification.AlertOpened;
import org.lastmile.schemas.AvroDeserializer;
import tools.jackson.databind.json.JsonMapper;

/** Plays a registry that knows the schema of an opened alert only once it is told to. */
final class SwitchedRegistry implements AutoCloseable {

    static final int ID = 7;

    private final HttpServer server;
    private volatile boolean knows;

    SwitchedRegistry() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/schemas/ids/" + ID, exchange -> {
            boolean known = knows;
            byte[] body = (known ? schema() : "{\"error_code\":40403,\"message\":\"not found\"}").getBytes(UTF_8);
            exchange.sendResponseHeaders(known ? 200 : 404, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
    }

    private static String schema() {
        return JsonMapper.shared()
                .writeValueAsString(
                        Map.of("schema", AlertOpened.getClassSchema().toString()));
    }

    void knowsTheSchema() {
        knows = true;
    }

    AvroDeserializer deserializer() {
        var deserializer = new AvroDeserializer();
        deserializer.configure(
                Map.of(
                        "schema.registry.url",
                        "http://127.0.0.1:" + server.getAddress().getPort()),
                false);
        return deserializer;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
