package org.lastmile.local.infrastructure;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** PostgreSQL, Kafka and the schema registry of one stack, started and stopped together. */
public final class Infrastructure {

    private final InfrastructureSettings settings;
    private final PostgresServer postgres;
    private final KafkaBroker kafka;
    private final RegistryServer registry;

    private Infrastructure(InfrastructureSettings settings) {
        this.settings = settings;
        this.postgres = new PostgresServer(settings);
        this.kafka = new KafkaBroker(settings);
        this.registry = new RegistryServer(settings, postgres);
    }

    /** The infrastructure with these settings, running or not. */
    public static Infrastructure of(InfrastructureSettings settings) {
        return new Infrastructure(settings);
    }

    /**
     * Starts what does not run yet: Kafka beside PostgreSQL and, after that, the registry.
     *
     * @throws StackFailure saying which part failed and why
     */
    public void start(Progress progress) {
        Disk.requireRoom(settings.home());
        var broker = CompletableFuture.runAsync(
                () -> kafka.start(progress),
                runnable -> Thread.ofPlatform().name("start-kafka").start(runnable));
        try {
            postgres.start(progress);
            registry.start(progress);
        } finally {
            try {
                broker.join();
            } catch (CompletionException failure) {
                if (failure.getCause() instanceof StackFailure cause) {
                    throw cause;
                }
                throw failure;
            }
        }
    }

    /** Whether all three answer. */
    public boolean healthy() {
        return parts().stream().allMatch(Part::healthy);
    }

    /** Stops them in the order opposite to their start. */
    public void stop(Progress progress) {
        parts().reversed().forEach(part -> part.stop(progress));
    }

    /** The three in the order they are started. */
    public List<Part> parts() {
        return List.of(postgres, kafka, registry);
    }

    /** The database server. */
    public PostgresServer postgres() {
        return postgres;
    }

    /** The broker. */
    public KafkaBroker kafka() {
        return kafka;
    }

    /** The schema registry. */
    public RegistryServer registry() {
        return registry;
    }

    /** Folder, ports and so on. */
    public InfrastructureSettings settings() {
        return settings;
    }
}
