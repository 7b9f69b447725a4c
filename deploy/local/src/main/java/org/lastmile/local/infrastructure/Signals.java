package org.lastmile.local.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The signals the stack sends to its processes; the JDK itself knows only two of them. */
public enum Signals {
    /** Ends a process cleanly. */
    TERM,
    /** PostgreSQL's fast shutdown: ends its sessions and closes its files. */
    INT,
    /** Ends a process at once. */
    KILL,
    /** Suspends a process. */
    STOP,
    /** Continues a suspended process. */
    CONT;

    void send(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + name(), Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException failure) {
            throw new StackFailure("the tool 'kill' is missing on this machine", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the process still runs; one that has ended and that nobody has collected yet does not. */
    static boolean alive(ProcessHandle process) {
        return process.isAlive() && !ended(process);
    }

    /**
     * Whether only the process's entry in the table is left.
     *
     * <p>A killed process shows up as ended as soon as its first thread is, while the others still hold its ports.
     */
    private static boolean ended(ProcessHandle process) {
        var entry = Path.of("/proc", Long.toString(process.pid()));
        try (var threads = Files.list(entry.resolve("task"))) {
            var stat = Files.readString(entry.resolve("stat"));
            var state = stat.substring(stat.lastIndexOf(')') + 2);
            return (state.startsWith("Z") || state.startsWith("X")) && threads.count() <= 1;
        } catch (IOException | UncheckedIOException notLinuxOrGone) {
            return false;
        }
    }
}
