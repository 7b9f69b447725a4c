package org.lastmile.local.infrastructure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What Kafka and the registry share: a Java process that is started, watched and stopped the same way. */
abstract sealed class JvmServer implements Part permits KafkaBroker, RegistryServer {

    private static final Duration START_LIMIT = Duration.ofSeconds(120);

    private final InfrastructureSettings settings;
    private final Daemon daemon;

    JvmServer(InfrastructureSettings settings) {
        this.settings = settings;
        this.daemon = new Daemon(name(), settings.home());
    }

    abstract List<Integer> ports();

    /** Everything after the {@code java} command; called once its ports are known to be free. */
    abstract List<String> arguments();

    Map<String, String> environment() {
        return Map.of();
    }

    InfrastructureSettings settings() {
        return settings;
    }

    @Override
    public final boolean start() {
        if (daemon.running().isPresent()) {
            if (healthy()) {
                return true;
            }
            stop();
        }
        ports().forEach(port -> Port.requireFree(name(), port));
        var command = new ArrayList<>(List.of(settings.java().toString()));
        command.addAll(arguments());
        daemon.start(command, environment(), settings.home());
        Patience.until(START_LIMIT, () -> healthy() || daemon.running().isEmpty());
        if (daemon.running().isEmpty() || !healthy()) {
            var lastLines = daemon.lastLines(15);
            stop();
            throw ServerFailure.of(name(), START_LIMIT, daemon.log(), lastLines);
        }
        return false;
    }

    @Override
    public final void stop() {
        daemon.stop(Signals.TERM, Duration.ofSeconds(20));
    }

    @Override
    public final void kill() {
        daemon.kill();
    }

    @Override
    public final void pause() {
        daemon.signal(Signals.STOP);
    }

    @Override
    public final void resume() {
        daemon.signal(Signals.CONT);
    }
}
