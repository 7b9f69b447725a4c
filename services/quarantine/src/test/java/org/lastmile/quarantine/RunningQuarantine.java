package org.lastmile.quarantine;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.lastmile.platform.testing.Isolated;
import org.lastmile.platform.testing.TestInfrastructure;
import org.lastmile.platform.testing.spring.SpringService;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The service, started once for all tests of this module, with a registration that answers as told. */
final class RunningQuarantine {

    static final Isolated CORNER = TestInfrastructure.forModule("quarantine");

    private static final Map<String, Integer> REGISTRATION = new ConcurrentHashMap<>();
    private static final Supplier<SpringService> SHARED = memo();

    private RunningQuarantine() {}

    static SpringService service() {
        return SHARED.get();
    }

    static ApplicationContext context() {
        return service().context();
    }

    /** What registration answers for this path; 404 unless told. */
    static void registrationAnswers(String path, int status) {
        REGISTRATION.put(path, status);
    }

    /** A further instance of the service in the same corner. */
    static ConfigurableApplicationContext start() {
        var settings = Map.of("LASTMILE_REGISTRATION_URL", "http://127.0.0.1:" + registration());
        return SpringService.start(QuarantineApplication.class, CORNER, settings);
    }

    private static Supplier<SpringService> memo() {
        var started = new ConcurrentHashMap<String, SpringService>();
        return () -> started.computeIfAbsent("one", one -> new SpringService(CORNER, start()));
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
