package org.lastmile.local.infrastructure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Answers whether a TCP port of this machine is free and, where the system tells, who holds it. */
public final class Port {

    private static final String LISTENING = "0A";
    private static final int CONNECT_MILLISECONDS = 2_000;

    private Port() {}

    /** Whether a server could listen on this port of 127.0.0.1 now. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Whether a server listens on this port of 127.0.0.1; unlike {@link #isFree} it never holds the port itself. */
    static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLISECONDS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    /**
     * Refuses a taken port by name; one that somebody only tries for a moment is not taken.
     *
     * @throws StackFailure naming the part, the port, and the process when known
     */
    public static void requireFree(String part, int port) {
        if (Patience.until(Duration.ofSeconds(1), () -> isFree(port))) {
            return;
        }
        var owner = owner(port).map(Port::describe).orElse("another process");
        throw new StackFailure(
                "port %d, which %s needs, is taken by %s. Stop it, or choose other ports: --port-offset N"
                        .formatted(port, part, owner));
    }

    /** The process that listens on the port, as far as this machine lets us see. */
    static Optional<ProcessHandle> owner(int port) {
        var suffix = ":%04X".formatted(port);
        try {
            for (var table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
                for (var line : Files.readAllLines(Path.of(table))) {
                    var field = line.trim().split("\\s+", -1);
                    if (field.length > 9 && field[1].endsWith(suffix) && field[3].equals(LISTENING)) {
                        return holderOf("socket:[" + field[9] + "]");
                    }
                }
            }
        } catch (IOException notLinux) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<ProcessHandle> holderOf(String socket) {
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process, socket))
                .findFirst();
    }

    private static boolean holds(ProcessHandle process, String socket) {
        try (var descriptors = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return descriptors.anyMatch(descriptor -> {
                try {
                    return Files.readSymbolicLink(descriptor).toString().equals(socket);
                } catch (IOException gone) {
                    return false;
                }
            });
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static String describe(ProcessHandle process) {
        var command =
                process.info().command().map(Path::of).map(Path::getFileName).map(Path::toString);
        return String.format(Locale.ROOT, "process %d (%s)", process.pid(), command.orElse("unknown program"));
    }
}
