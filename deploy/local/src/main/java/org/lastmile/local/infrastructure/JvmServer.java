package org.lastmile.local.infrastructure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What Kafka, the registry and the services share: a Java process that is started, watched and stopped the same way.
 *
 * <p>A running one is adopted only when it was launched with exactly the command and environment of now.
 */
public abstract class JvmServer implements Part {

    private final String name;
    private final Path home;
    private final Path java;
    private final Daemon daemon;
    private final Path launch;

    /** The process {@code name} of the stack in {@code home}, run by the given {@code java}. */
    protected JvmServer(String name, Path home, Path java) {
        this.name = name;
        this.home = home;
        this.java = java;
        this.daemon = new Daemon(name, home);
        this.launch = home.resolve("run").resolve(name + ".launch");
    }

    /** The ports it listens on. */
    protected abstract List<Integer> ports();

    /** Everything after the {@code java} command. */
    protected abstract List<String> arguments();

    /** Variables added to the environment of the caller. */
    protected abstract Map<String, String> environment();

    /** How long it may take until it answers. */
    protected Duration startLimit() {
        return Duration.ofSeconds(120);
    }

    /** How long it may take to end cleanly before it is ended by force. */
    protected Duration stopLimit() {
        return Duration.ofSeconds(20);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final boolean start() {
        var command = new ArrayList<>(List.of(java.toString()));
        command.addAll(arguments());
        var environment = new TreeMap<>(environment());
        var fingerprint = fingerprint(command + "\n" + environment);
        if (daemon.running().isPresent()) {
            if (fingerprint.equals(lastLaunch()) && healthy()) {
                return true;
            }
            stop();
        }
        ports().forEach(port -> Port.requireFree(name, port));
        daemon.start(command, environment, home);
        remember(fingerprint);
        Patience.until(startLimit(), () -> healthy() || daemon.running().isEmpty());
        if (daemon.running().isEmpty() || !healthy()) {
            var lastLines = daemon.lastLines(15);
            daemon.kill();
            throw ServerFailure.of(name, startLimit(), daemon.log(), lastLines);
        }
        return false;
    }

    private String lastLaunch() {
        try {
            return Files.readString(launch);
        } catch (IOException none) {
            return "";
        }
    }

    private void remember(String fingerprint) {
        try {
            Files.writeString(launch, fingerprint);
        } catch (IOException failure) {
            throw Disk.explain("cannot write " + launch, launch, failure);
        }
    }

    private static String fingerprint(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public final boolean running() {
        return daemon.running().isPresent();
    }

    /** The last lines of its log. */
    public final List<String> lastLines(int count) {
        return daemon.lastLines(count);
    }

    @Override
    public final void stop() {
        daemon.stop(Signals.TERM, stopLimit());
    }

    @Override
    public final void kill() {
        daemon.kill();
    }

    @Override
    public final void pause() {
        daemon.signal(Signals.STOP);
    }

    @Override
    public final void resume() {
        daemon.signal(Signals.CONT);
    }
}
