package org.lastmile.local.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One background process with a pid file and a log, which outlives the program that started it. */
public final class Daemon {

    private static final long LOG_LIMIT_BYTES = 20L << 20;
    private static final Duration KILL_LIMIT = Duration.ofSeconds(30);

    private final String name;
    private final Path pidFile;
    private final Path log;

    /** The process called {@code name} of the stack in {@code home}. */
    public Daemon(String name, Path home) {
        this.name = name;
        this.pidFile = home.resolve("run").resolve(name + ".pid");
        this.log = home.resolve("log").resolve(name + ".log");
    }

    /** The file its output goes to. */
    public Path log() {
        return log;
    }

    /** Starts it, out of reach of a Ctrl-C in the terminal of the caller. */
    public ProcessHandle start(List<String> command, Map<String, String> environment, Path folder) {
        try {
            Files.createDirectories(log.getParent());
            if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) {
                Files.move(log, log.resolveSibling(name + ".old.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            var builder = new ProcessBuilder(detached(command))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            var process = builder.start().toHandle();
            ProcessRecord.write(pidFile, process);
            return process;
        } catch (IOException failure) {
            throw new StackFailure("%s could not be started: %s".formatted(name, failure.getMessage()), failure);
        }
    }

    /** From now on this process is the one: the one started was only a wrapper around it. */
    void follow(ProcessHandle process) {
        try {
            ProcessRecord.write(pidFile, process);
        } catch (IOException failure) {
            throw Disk.explain("cannot write " + pidFile, pidFile, failure);
        }
    }

    /** A session of its own where the system can; otherwise only deaf to Ctrl-C and to the terminal's end. */
    private static List<String> detached(List<String> command) {
        var whole = new ArrayList<String>();
        if (Tools.find("setsid").isPresent()) {
            whole.add("setsid");
        } else {
            whole.addAll(List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        }
        whole.addAll(command);
        return whole;
    }

    /** The running process, found again through its pid file. */
    public Optional<ProcessHandle> running() {
        return ProcessRecord.read(pidFile);
    }

    /**
     * Asks it to end with {@code signal}, and ends it by force after {@code grace}.
     *
     * @return true when it ran and ended by itself
     */
    public boolean stop(Signals signal, Duration grace) {
        var found = running();
        var clean = found.filter(process -> endsBy(process, signal, grace)).isPresent();
        forget();
        return clean;
    }

    private boolean endsBy(ProcessHandle process, Signals signal, Duration grace) {
        var children = process.descendants().toList();
        Signals.CONT.send(process);
        signal.send(process);
        var clean = Patience.until(grace, () -> !Signals.alive(process));
        if (!clean) {
            kill();
        }
        end(children);
        return clean;
    }

    /** Ends it at once and returns when it is gone. */
    public void kill() {
        running().ifPresent(process -> {
            var children = process.descendants().toList();
            Signals.KILL.send(process);
            requireGone(process);
            end(children);
        });
        forget();
    }

    private void end(List<ProcessHandle> children) {
        children.stream().filter(Signals::alive).forEach(Signals.KILL::send);
        children.forEach(this::requireGone);
    }

    /** Until then it may hold its ports and files; only one that hangs in the system's own code takes longer. */
    private void requireGone(ProcessHandle process) {
        if (!Patience.until(KILL_LIMIT, () -> !Signals.alive(process))) {
            throw new StackFailure("process %d of %s was killed and still has not ended after %d s"
                    .formatted(process.pid(), name, KILL_LIMIT.toSeconds()));
        }
    }

    /** Sends a signal if it runs. */
    public void signal(Signals signal) {
        running().ifPresent(signal::send);
    }

    /** The last lines of its log. */
    public List<String> lastLines(int count) {
        try {
            if (!Files.exists(log)) {
                return List.of();
            }
            var lines = new String(tail(64 << 10)).lines().toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException unreadable) {
            return List.of("(" + log + " cannot be read: " + unreadable.getMessage() + ")");
        }
    }

    private byte[] tail(int bytes) throws IOException {
        try (var file = Files.newByteChannel(log)) {
            file.position(Math.max(0, file.size() - bytes));
            return java.nio.channels.Channels.newInputStream(file).readAllBytes();
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
