package org.lastmile.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.lastmile.schemas.SchemaSetup;
import org.lastmile.schemas.TopicCatalogue;

/**
 * One Kafka, one PostgreSQL and one registry for all tests of a build, see docs/decisions/0006; with Maven profile
 * {@code containers} in containers, one of each per module. Each module gets topics under a prefix of its own and a
 * database of its own, so that no module sees another's.
 */
public final class TestInfrastructure {

    private static final Map<String, Isolated> MODULES = new ConcurrentHashMap<>();

    private TestInfrastructure() {}

    /** The corner of this module: made at the first call, the same at each further call in this process. */
    public static Isolated forModule(String name) {
        return MODULES.computeIfAbsent(name, TestInfrastructure::isolate);
    }

    /** The servers themselves, for tests that take one away for a moment. */
    public static TestServers servers() {
        return Servers.CHOSEN;
    }

    private static Isolated isolate(String name) {
        TestServers servers = servers();
        String unique = Integer.toString(ThreadLocalRandom.current().nextInt(36 * 36 * 36, 36 * 36 * 36 * 36), 36);
        String prefix = name + '-' + unique + '.';
        String database = name.replace('-', '_') + '_' + unique;
        URI registry = servers.registry();
        var topics =
                CompletableFuture.runAsync(() -> createTopics(servers.kafka().bootstrapServers(), prefix));
        var schemas = CompletableFuture.runAsync(() -> SchemaSetup.register(registry, prefix));
        servers.postgres().databases().create(database, database);
        var isolated = new Isolated(name, prefix, database, servers, TestFolder.make(name));
        topics.join();
        schemas.join();
        return isolated;
    }

    private static void createTopics(String bootstrapServers, String prefix) {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) bootstrapServers))) {
            TopicCatalogue.load().create(admin, prefix, (short) 1);
        }
    }

    /** Started when first asked for. */
    private static final class Servers {
        static final TestServers CHOSEN = Boolean.getBoolean("lastmile.test.containers")
                ? new ContainerServers(root())
                : new SharedServers(root());

        /** The checkout: given by the build, else the folder above that has the module list of the whole. */
        private static Path root() {
            return Optional.ofNullable(System.getProperty("lastmile.root"))
                    .map(Path::of)
                    .orElseGet(Servers::search);
        }

        private static Path search() {
            for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
                if (Files.isDirectory(folder.resolve("deploy/local"))) {
                    return folder;
                }
            }
            throw new UncheckedIOException(new IOException("run the tests inside a checkout"));
        }
    }
}
