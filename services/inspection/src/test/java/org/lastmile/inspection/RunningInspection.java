package org.lastmile.inspection;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.lastmile.platform.testing.Isolated;
import org.lastmile.platform.testing.TestInfrastructure;
import org.lastmile.platform.testing.spring.SpringService;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The service, started once for all tests of this module. */
final class RunningInspection {

    static final Isolated CORNER = TestInfrastructure.forModule("inspection");

    private static final Supplier<SpringService> SHARED = memo();

    private RunningInspection() {}

    static SpringService service() {
        return SHARED.get();
    }

    static ApplicationContext context() {
        return service().context();
    }

    /** A further instance of the service in the same corner. */
    static ConfigurableApplicationContext start() {
        return SpringService.start(InspectionApplication.class, CORNER, Map.of());
    }

    private static Supplier<SpringService> memo() {
        var started = new ConcurrentHashMap<String, SpringService>();
        return () -> started.computeIfAbsent("one", one -> new SpringService(CORNER, start()));
    }
}
