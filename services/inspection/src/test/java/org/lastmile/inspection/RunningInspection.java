package org.lastmile.inspection;

import java.util.HashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.lastmile.platform.testing.Isolated;
import org.lastmile.platform.testing.TestInfrastructure;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The service, started once for all tests of this module. */
final class RunningInspection {

    static final Isolated CORNER = TestInfrastructure.forModule("inspection");

    private static final Supplier<ConfigurableApplicationContext> SHARED = memo();

    private RunningInspection() {}

    static ConfigurableApplicationContext context() {
        return SHARED.get();
    }

    static int port() {
        var server = ((ServletWebServerApplicationContext) context()).getWebServer();
        return server == null ? 0 : server.getPort();
    }

    /** A further instance of the service in the same corner. */
    static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(InspectionApplication.class)
                .properties(new HashMap<String, Object>(CORNER.properties()))
                .run();
    }

    private static Supplier<ConfigurableApplicationContext> memo() {
        var started = new ConcurrentHashMap<String, ConfigurableApplicationContext>();
        return () -> started.computeIfAbsent("one", one -> start());
    }
}
