package org.lastmile.local.stack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.lastmile.local.infrastructure.InfrastructureSettings;

/**
 * Where one stack lives and how it is run.
 *
 * @param home folder of its data, logs, secrets and pid files
 * @param checkout the project's checkout, where the built jars are
 * @param javaHome the JDK that runs everything
 * @param ports all its ports
 * @param durable whether the database waits for the disk; false only in tests
 * @param lasting whether services are to run for long: compiled as well as can be, and their first run writes a
 *     start-up cache when it ends cleanly; false only in tests
 * @param environment variables added to every service's environment, such as a topic prefix
 */
public record StackSettings(
        Path home,
        Path checkout,
        Path javaHome,
        StackPorts ports,
        boolean durable,
        boolean lasting,
        Map<String, String> environment) {

    /** Copies the environment. */
    public StackSettings {
        environment = Map.copyOf(environment);
    }

    /** A stack as {@code ./lastmile up} runs it. */
    public static StackSettings of(Path home, Path checkout, StackPorts ports) {
        return new StackSettings(
                home.toAbsolutePath().normalize(),
                checkout.toAbsolutePath().normalize(),
                Path.of(System.getProperty("java.home")),
                ports,
                true,
                true,
                Map.of());
    }

    /** The same for tests: no waiting for the disk, no start-up cache, quick rather than thorough compilation. */
    public StackSettings forTests() {
        return new StackSettings(home, checkout, javaHome, ports, false, false, environment);
    }

    /** The same with one more variable for every service. */
    public StackSettings with(String variable, String value) {
        var more = new HashMap<>(environment);
        more.put(variable, value);
        return new StackSettings(home, checkout, javaHome, ports, durable, lasting, more);
    }

    InfrastructureSettings infrastructure() {
        return new InfrastructureSettings(home, checkout, javaHome, ports.infrastructure(), durable);
    }

    Path java() {
        return javaHome.resolve("bin").resolve("java");
    }
}
