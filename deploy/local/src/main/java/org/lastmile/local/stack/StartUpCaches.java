package org.lastmile.local.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lastmile.local.infrastructure.Daemon;

/**
 * Ends the recording of start-up caches while the services run, one service after the other: it costs a core for some
 * seconds each, which nobody waits for. Without it the JVM would do the same work when it is asked to stop.
 */
final class StartUpCaches {

    private static final String EACH = "jcmd=$1; shift; for pid; do \"$jcmd\" \"$pid\" AOT.end_recording; done";

    private final StackSettings settings;
    private final Daemon daemon;

    StartUpCaches(StackSettings settings) {
        this.settings = settings;
        this.daemon = new Daemon("start-up-caches", settings.home());
    }

    void write(List<ServiceProcess> services) {
        if (services.isEmpty()) {
            return;
        }
        var jcmd = settings.javaHome().resolve("bin").resolve("jcmd");
        var command = new ArrayList<>(List.of("nice", "sh", "-c", EACH, "sh", jcmd.toString()));
        services.forEach(service ->
                service.process().map(ProcessHandle::pid).map(String::valueOf).ifPresent(command::add));
        daemon.start(command, Map.of(), settings.home());
    }

    void stop() {
        daemon.kill();
    }
}
