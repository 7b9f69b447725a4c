package org.lastmile.local.infrastructure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Main class of the process that stops the shared test infrastructure once nobody uses it. */
final class SharedSupervisor {

    private static final Duration STEP = Duration.ofSeconds(2);
    private static final Duration IDLE_LIMIT = Duration.ofSeconds(60);

    private SharedSupervisor() {}

    public static void main(String[] arguments) throws IOException {
        var root = Path.of(arguments[0]);
        var leases = new Leases(SharedInfrastructure.home(root));
        do {
            Patience.until(Duration.ofDays(1), STEP, () -> !leases.heldByOthers());
        } while (Patience.until(IDLE_LIMIT, STEP, leases::heldByOthers) || !SharedInfrastructure.stopIfUnused(root));
    }
}
