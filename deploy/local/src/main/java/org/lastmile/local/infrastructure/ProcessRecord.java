package org.lastmile.local.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A pid written to a file with the process's start time, so that a reused pid is never mistaken for the process. */
final class ProcessRecord {

    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);

    private ProcessRecord() {}

    static void write(Path file, ProcessHandle process) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, process.pid() + " " + startOf(process).toEpochMilli());
    }

    /** The recorded process if it still runs. */
    static Optional<ProcessHandle> read(Path file) {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var field = Files.readString(file).trim().split(" ", -1);
            var started = Instant.ofEpochMilli(Long.parseLong(field[1]));
            return ProcessHandle.of(Long.parseLong(field[0]))
                    .filter(Signals::alive)
                    .filter(process ->
                            Duration.between(started, startOf(process)).abs().compareTo(CLOCK_TOLERANCE) < 0);
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
