package org.lastmile.local.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.CRC32C;
import org.lastmile.local.infrastructure.Daemon;
import org.lastmile.local.infrastructure.Patience;
import org.lastmile.local.infrastructure.StackFailure;

/**
 * One service's built jar, laid out in a folder of its own per build: unpacked it starts faster, its start-up cache
 * stays valid, and a later build does not pull it from under a running process.
 *
 * @param jar the jar to run
 * @param cache where its start-up cache is or will be
 */
record Application(Path jar, Path cache) {

    private static final int KEPT = 3;

    /** Where a service's first run writes its cache; only one written to its end is put in its place. */
    Path cacheDraft() {
        return cache.resolveSibling(cache.getFileName() + ".draft");
    }

    boolean hasCache() {
        return Files.exists(cache);
    }

    /**
     * Finds the built jar and lays it out unless that was done already.
     *
     * @throws StackFailure when the service has not been built
     */
    static synchronized Application of(Service service, StackSettings settings) {
        var built = built(service, settings.checkout());
        var apps = settings.checkout().resolve(".lastmile/apps").resolve(service.id());
        try {
            var folder = apps.resolve(content(built));
            Files.createDirectories(apps);
            try (var file = FileChannel.open(
                            apps.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = file.lock()) {
                if (lock.isValid() && !Files.isDirectory(folder)) {
                    layOut(built, folder, settings);
                    dropOld(apps, folder);
                }
            }
            return new Application(folder.resolve(built.getFileName()), folder.resolve("start-up.aot"));
        } catch (IOException failure) {
            throw new StackFailure("%s could not be unpacked: %s".formatted(built, failure), failure);
        }
    }

    private static Path built(Service service, Path checkout) {
        var target = checkout.resolve("services").resolve(service.id()).resolve("target");
        var prefix = "lastmile-" + service.id() + "-";
        if (Files.isDirectory(target)) {
            try (var files = Files.list(target)) {
                var jar = files.filter(file -> file.getFileName().toString().matches(prefix + "[0-9.]+\\.jar"))
                        .max(Comparator.comparing(Application::modified));
                if (jar.isPresent()) {
                    return jar.get();
                }
            } catch (IOException unreadable) {
                throw new StackFailure("%s cannot be read: %s".formatted(target, unreadable), unreadable);
            }
        }
        throw new StackFailure("%s is not built: there is no %s*.jar in %s".formatted(service.id(), prefix, target));
    }

    /** Jars are built with a fixed time stamp, so only the checksums of their entries tell two builds apart. */
    private static String content(Path built) throws IOException {
        var digest = new CRC32C();
        update(digest, built);
        if (!isBootJar(built)) {
            try (var libraries = Files.list(built.resolveSibling("lib"))) {
                for (var library : libraries.sorted().toList()) {
                    update(digest, library);
                }
            }
        }
        return "%08x-%x".formatted(digest.getValue(), Files.size(built));
    }

    private static void update(CRC32C digest, Path jar) throws IOException {
        try (var entries = new JarFile(jar.toFile())) {
            entries.stream()
                    .map(entry -> entry.getName() + " " + entry.getCrc() + " " + entry.getSize())
                    .forEach(entry -> digest.update(entry.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static void layOut(Path built, Path folder, StackSettings settings) throws IOException {
        var draft = folder.resolveSibling(folder.getFileName() + ".draft");
        delete(draft);
        if (isBootJar(built)) {
            extract(built, draft, settings);
        } else {
            Files.createDirectories(draft.resolve("lib"));
            Files.copy(built, draft.resolve(built.getFileName()));
            try (var libraries = Files.list(built.resolveSibling("lib"))) {
                for (var library : libraries.toList()) {
                    Files.copy(library, draft.resolve("lib").resolve(library.getFileName()));
                }
            }
        }
        Files.move(draft, folder);
    }

    private static boolean isBootJar(Path built) throws IOException {
        try (var jar = new JarFile(built.toFile())) {
            return jar.getEntry("BOOT-INF/") != null;
        }
    }

    private static void extract(Path built, Path draft, StackSettings settings) {
        var tool = new Daemon("extract-" + built.getFileName(), settings.home());
        var command = List.of(
                settings.java().toString(),
                "-Djarmode=tools",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                built.toString(),
                "extract",
                "--destination",
                draft.toString());
        tool.start(command, Map.of(), settings.home());
        Patience.until(java.time.Duration.ofSeconds(60), () -> tool.running().isEmpty());
        var lastLines = tool.lastLines(10);
        tool.kill();
        if (!Files.exists(draft.resolve(built.getFileName()))) {
            throw new StackFailure("%s could not be unpacked".formatted(built), lastLines);
        }
    }

    private static void dropOld(Path apps, Path current) throws IOException {
        try (var folders = Files.list(apps)) {
            var old = folders.filter(Files::isDirectory)
                    .filter(folder -> !folder.equals(current))
                    .sorted(Comparator.comparing(Application::modified).reversed())
                    .skip(KEPT - 1)
                    .toList();
            for (var folder : old) {
                delete(folder);
            }
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
