package org.lastmile.local.infrastructure;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One PostgreSQL, one Kafka and one registry for all tests of a checkout, see docs/decisions/0006.
 *
 * <p>The first test process starts them, later ones find them. A small supervisor process stops them when nobody has
 * used them for a minute, so nothing stays behind however the tests end.
 */
public final class SharedInfrastructure {

    private static final String SUPERVISOR = "supervisor";
    private static final int PORT_SETS = 50;
    private static final Duration PAUSED_BY_A_TEST = Duration.ofSeconds(40);

    private SharedInfrastructure() {}

    /** The shared infrastructure of the checkout at {@code root}, running when this returns. */
    public static synchronized Infrastructure acquire(Path root) {
        var home = home(root);
        try (var channel = lockFile(home);
                var lock = channel.lock()) {
            if (!lock.isValid()) {
                throw new StackFailure("lost the lock of " + home);
            }
            var leases = new Leases(home);
            var others = leases.heldByOthers();
            leases.take();
            var running = Infrastructure.of(settings(root));
            // another test may have paused or stopped a server for a moment
            if (running.healthy() || others && Patience.until(PAUSED_BY_A_TEST, running::healthy)) {
                supervise(root);
                return running;
            }
            return others ? started(root, running) : startedAnew(root, running);
        } catch (IOException failure) {
            throw Disk.explain("the shared test infrastructure could not be started", home, failure);
        }
    }

    /** Stops whatever of it runs. */
    public static synchronized void stop(Path root) {
        var home = home(root);
        if (!Files.isDirectory(home)) {
            return;
        }
        try (var channel = lockFile(home);
                var lock = channel.lock()) {
            if (lock.isValid()) {
                supervisor(home).kill();
                Infrastructure.of(settings(root)).stop(Progress.none());
            }
        } catch (IOException failure) {
            throw new StackFailure("the shared test infrastructure could not be stopped: " + failure, failure);
        }
    }

    /** Called by the supervisor: stops everything unless somebody came meanwhile; true when stopped. */
    static synchronized boolean stopIfUnused(Path root) throws IOException {
        var home = home(root);
        try (var channel = lockFile(home);
                var lock = channel.lock()) {
            if (!lock.isValid() || new Leases(home).heldByOthers()) {
                return false;
            }
            Infrastructure.of(settings(root)).stop(Progress.none());
            return true;
        }
    }

    static Path home(Path root) {
        return root.toAbsolutePath().normalize().resolve(".lastmile/test");
    }

    private static Infrastructure startedAnew(Path root, Infrastructure leftover) throws IOException {
        leftover.stop(Progress.none());
        var home = home(root);
        delete(home.resolve("data"));
        Files.writeString(home.resolve("port-offset"), Integer.toString(freeOffset(home)));
        return started(root, Infrastructure.of(settings(root)));
    }

    private static Infrastructure started(Path root, Infrastructure infrastructure) {
        supervise(root);
        infrastructure.start(Progress.none());
        return infrastructure;
    }

    /** Each checkout begins its search elsewhere, so that tests of two of them, begun together, do not collide. */
    private static int freeOffset(Path home) {
        var first = Math.floorMod(home.hashCode(), PORT_SETS);
        return IntStream.range(first, first + PORT_SETS)
                .map(step -> step % PORT_SETS * 10)
                .filter(offset -> InfrastructurePorts.tests().shifted(offset).allFree())
                .findFirst()
                .orElseThrow(() -> new StackFailure("no free ports for the test infrastructure from 16432 on"));
    }

    private static InfrastructureSettings settings(Path root) {
        var checkout = root.toAbsolutePath().normalize();
        var ports = InfrastructurePorts.tests().shifted(offset(home(root)));
        return InfrastructureSettings.of(home(root), checkout, ports).fast();
    }

    private static int offset(Path home) {
        try {
            return Integer.parseInt(
                    Files.readString(home.resolve("port-offset")).trim());
        } catch (IOException | NumberFormatException notYet) {
            return 0;
        }
    }

    private static void supervise(Path root) {
        var home = home(root);
        var supervisor = supervisor(home);
        if (supervisor.running().isPresent()) {
            return;
        }
        var settings = settings(root);
        var command = List.of(
                settings.java().toString(),
                "-Xmx24m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                settings.classes() + ":" + settings.lib() + "/*",
                SharedSupervisor.class.getName(),
                settings.checkout().toString());
        supervisor.start(command, Map.of(), home);
    }

    private static Daemon supervisor(Path home) {
        return new Daemon(SUPERVISOR, home);
    }

    private static FileChannel lockFile(Path home) throws IOException {
        Files.createDirectories(home);
        return FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
