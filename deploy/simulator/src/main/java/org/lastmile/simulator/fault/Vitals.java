package org.lastmile.simulator.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a process holds at a moment, as Linux tells.
 *
 * @param threads all of them
 * @param producers threads of Kafka producers
 * @param sockets open ones
 * @param memory resident, in MiB
 */
record Vitals(long threads, long producers, long sockets, long memory) {

    /** A thread's name in the process table is cut to fifteen characters. */
    private static final String PRODUCER = "kafka-producer-";

    static Vitals of(ProcessHandle process) throws IOException {
        Path entry = Path.of("/proc", Long.toString(process.pid()));
        try (var threads = Files.list(entry.resolve("task"));
                var files = Files.list(entry.resolve("fd"))) {
            var names = threads.map(thread -> read(thread.resolve("comm"))).toList();
            return new Vitals(
                    names.size(),
                    names.stream().filter(name -> name.startsWith(PRODUCER)).count(),
                    files.filter(Vitals::isSocket).count(),
                    kibibytes(entry.resolve("status")) / 1024);
        }
    }

    private static long kibibytes(Path status) throws IOException {
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        }
    }

    private static boolean isSocket(Path file) {
        try {
            return Files.readSymbolicLink(file).toString().startsWith("socket:");
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException endedMeanwhile) {
            return "";
        }
    }

    /** Both moments, for the table. */
    String to(Vitals after) {
        return "threads %d → %d, producers %d → %d, sockets %d → %d, memory %d → %d MiB"
                .formatted(
                        threads,
                        after.threads,
                        producers,
                        after.producers,
                        sockets,
                        after.sockets,
                        memory,
                        after.memory);
    }
}
