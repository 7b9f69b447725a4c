package org.lastmile.quarantine;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.lastmile.platform.testing.Isolated;
import org.lastmile.platform.testing.TestInfrastructure;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The service, started once for all tests of this module, with a registration that answers as told. */
final class RunningQuarantine {

    static final Isolated CORNER = TestInfrastructure.forModule("quarantine");

    private static final Map<String, Integer> REGISTRATION = new ConcurrentHashMap<>();
    private static final Supplier<ConfigurableApplicationContext> SHARED = memo();

    private RunningQuarantine() {}

    static ConfigurableApplicationContext context() {
        return SHARED.get();
    }

    static int port() {
        var server = ((ServletWebServerApplicationContext) context()).getWebServer();
        return server == null ? 0 : server.getPort();
    }

    /** What registration answers for this path; 404 unless told. */
    static void registrationAnswers(String path, int status) {
        REGISTRATION.put(path, status);
    }

    /** A further instance of the service in the same corner. */
    static ConfigurableApplicationContext start() {
        var properties = new HashMap<String, Object>(CORNER.properties());
        properties.put("LASTMILE_REGISTRATION_URL", "http://127.0.0.1:" + registration());
        return new SpringApplicationBuilder(QuarantineApplication.class)
                .properties(properties)
                .run();
    }

    private static Supplier<ConfigurableApplicationContext> memo() {
        var started = new ConcurrentHashMap<String, ConfigurableApplicationContext>();
        return () -> started.computeIfAbsent("one", one -> start());
    }

    private static int registration() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                exchange.sendResponseHeaders(
                        REGISTRATION.getOrDefault(exchange.getRequestURI().getPath(), 404), -1);
                exchange.close();
            });
            server.start();
            return server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
