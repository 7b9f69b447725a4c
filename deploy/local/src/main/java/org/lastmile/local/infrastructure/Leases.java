package org.lastmile.local.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Who uses the shared infrastructure: one file per process, which counts for as long as that process lives. */
final class Leases {

    private static final String MAVEN = "org.codehaus.plexus.classworlds.launcher.Launcher";

    private final Path folder;

    Leases(Path home) {
        this.folder = home.resolve("leases");
    }

    /** Records this process and the Maven that runs it: between two modules' tests only Maven lives. */
    void take() throws IOException {
        var users = Stream.concat(Stream.of(ProcessHandle.current()), maven().stream());
        for (var user : users.toList()) {
            ProcessRecord.write(folder.resolve(Long.toString(user.pid())), user);
        }
    }

    private static Optional<ProcessHandle> maven() {
        return Stream.iterate(
                        ProcessHandle.current().parent(),
                        Optional::isPresent,
                        child -> child.flatMap(ProcessHandle::parent))
                .flatMap(Optional::stream)
                .filter(process -> Arrays.asList(process.info().arguments().orElse(new String[0]))
                        .contains(MAVEN))
                .findFirst();
    }

    /** Whether any process but this one holds a lease. */
    boolean heldByOthers() {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        var own = ProcessHandle.current().pid();
        var ownMaven = maven().map(ProcessHandle::pid).orElse(own);
        try (var files = Files.list(folder)) {
            return files.map(ProcessRecord::read)
                    .flatMap(Optional::stream)
                    .anyMatch(process -> process.pid() != own && process.pid() != ownMaven);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
