package org.lastmile.local.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lastmile.local.infrastructure.StackFailure;
import org.lastmile.local.stack.Service;

/** Builds the modules whose sources changed since their jar was made: no tests, no style checks, two threads. */
public final class Build {

    /** The modules of all services. */
    public static final List<String> SERVICES =
            Service.ids().stream().map(id -> "services/" + id).toList();

    /** The module of a gate's own program. */
    public static final String AGENT = "deploy/agent";

    private static final List<String> SHARED = List.of(
            "pom.xml",
            "schemas/pom.xml",
            "schemas/src/main",
            "services/platform/core/pom.xml",
            "services/platform/core/src/main");
    private static final List<String> SPRING = List.of(
            "services/spring-parent/pom.xml", "services/platform/spring/pom.xml", "services/platform/spring/src/main");
    private static final int LINES_SHOWN = 15;

    private final Path checkout;
    private final Path javaHome;
    private final String maven;
    private final Path home;

    /** A build of the given checkout by the given JDK and Maven; its log goes to {@code home}. */
    public Build(Path checkout, Path javaHome, String maven, Path home) {
        this.checkout = checkout;
        this.javaHome = javaHome;
        this.maven = maven;
        this.home = home;
    }

    /** Those of these modules that have no jar made from the sources as they are now. */
    public List<String> stale(List<String> modules) {
        return fingerprints(modules).entrySet().stream()
                .filter(entry -> !recorded(entry.getKey()).equals(Optional.of(entry.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Builds these modules and what they depend on.
     *
     * @throws StackFailure with the end of Maven's output when that fails
     */
    public void run(List<String> modules) {
        var fingerprints = fingerprints(modules);
        var command = new ArrayList<>(List.of(maven, "-B", "-q", "-T", "2", "-P", "quick"));
        command.addAll(List.of("-Dmaven.test.skip=true", "-Dspotless.check.skip=true", "-Dlib.keep=true"));
        command.addAll(List.of("-am", "-pl", String.join(",", modules), "package"));
        var log = home.resolve("log").resolve("build.log");
        if (runs(command, log) != 0) {
            throw new StackFailure("the build failed (%s)".formatted(log), telling(log));
        }
        fingerprints.forEach(this::record);
    }

    private int runs(List<String> command, Path log) {
        try {
            Files.createDirectories(log.getParent());
            var builder = new ProcessBuilder(command)
                    .directory(checkout.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(log.toFile());
            builder.environment().put("JAVA_HOME", javaHome.toString());
            return builder.start().waitFor();
        } catch (IOException failure) {
            throw new StackFailure("Maven (%s) could not be started: %s".formatted(maven, failure), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure("the build was interrupted");
        }
    }

    private static List<String> telling(Path log) {
        try {
            var lines = Files.readAllLines(log);
            var errors = lines.stream().filter(line -> line.contains("[ERROR]")).toList();
            var telling = errors.isEmpty() ? lines : errors;
            return telling.subList(0, Math.min(telling.size(), LINES_SHOWN));
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private Map<String, String> fingerprints(List<String> modules) {
        var shared = Fingerprint.of(checkout, SHARED);
        var spring = Fingerprint.of(checkout, SPRING);
        var all = new LinkedHashMap<String, String>();
        for (var module : modules) {
            all.put(
                    module,
                    shared + spring + Fingerprint.of(checkout, List.of(module + "/pom.xml", module + "/src/main")));
        }
        return all;
    }

    private Path fingerprintFile(String module) {
        return checkout.resolve(module).resolve("target/up.fingerprint");
    }

    private Optional<String> recorded(String module) {
        try {
            return jarIsThere(module) ? Optional.of(Files.readString(fingerprintFile(module))) : Optional.empty();
        } catch (IOException never) {
            return Optional.empty();
        }
    }

    private boolean jarIsThere(String module) {
        var artifact = Path.of(module).getFileName();
        try (var files = Files.list(checkout.resolve(module).resolve("target"))) {
            return files.anyMatch(
                    file -> file.getFileName().toString().matches("lastmile-" + artifact + "-[0-9.]+\\.jar"));
        } catch (IOException nothingBuilt) {
            return false;
        }
    }

    private void record(String module, String fingerprint) {
        try {
            Files.writeString(fingerprintFile(module), fingerprint);
        } catch (IOException failure) {
            throw new StackFailure("cannot write " + fingerprintFile(module) + ": " + failure, failure);
        }
    }
}
