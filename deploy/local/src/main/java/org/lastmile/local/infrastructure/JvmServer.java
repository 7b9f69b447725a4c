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
import java.util.Optional;
import java.util.TreeMap;

/**
 * What Kafka, the registry and the services share: a Java process that is started, watched and stopped the same way.
 *
 * <p>A running one is adopted only when it was launched with exactly the command and environment of now.
 */
public abstract class JvmServer implements Part {

    private static final int LINES_SHOWN = 40;
    private static final Duration ADOPTION_LIMIT = Duration.ofSeconds(15);

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

    /** Options put before the arguments that matter for the start only, not for whether a running one fits. */
    protected List<String> startUpOptions() {
        return List.of();
    }

    /** Variables added to the environment of the caller. */
    protected abstract Map<String, String> environment();

    /** How long it may take until it answers. */
    protected Duration startLimit() {
        return Duration.ofSeconds(240);
    }

    /** How long it may take to end cleanly before it is ended by force. */
    protected Duration stopLimit() {
        return Duration.ofSeconds(20);
    }

    /** Called when it did not start, to undo what only a good start may leave. */
    protected void abandoned() {}

    /** Called when it was stopped and ended by itself in time. */
    protected void ended() {}

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final boolean start() {
        var command = new ArrayList<>(List.of(java.toString()));
        var arguments = arguments();
        var environment = new TreeMap<>(environment());
        var fingerprint = fingerprint(command + "\n" + arguments + "\n" + environment);
        command.addAll(startUpOptions());
        command.addAll(arguments);
        if (daemon.running().isPresent()) {
            if (fingerprint.equals(lastLaunch()) && answersSoon()) {
                return true;
            }
            stop();
        }
        ports().forEach(port -> Port.requireFree(name, port));
        daemon.start(command, environment, home);
        remember(fingerprint);
        Patience.until(startLimit(), () -> healthy() || daemon.running().isEmpty());
        if (daemon.running().isEmpty() || !healthy()) {
            var lastLines = daemon.lastLines(LINES_SHOWN);
            daemon.kill();
            abandoned();
            throw ServerFailure.of(name, startLimit(), daemon.log(), lastLines);
        }
        return false;
    }

    /** One on a busy machine, or that another launcher has just started, deserves a little patience. */
    private boolean answersSoon() {
        Patience.until(ADOPTION_LIMIT, () -> healthy() || daemon.running().isEmpty());
        return healthy();
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

    /** Its process, if it runs. */
    public final Optional<ProcessHandle> process() {
        return daemon.running();
    }

    /** The last lines of its log. */
    public final List<String> lastLines(int count) {
        return daemon.lastLines(count);
    }

    @Override
    public final void stop() {
        if (daemon.stop(Signals.TERM, stopLimit())) {
            ended();
        }
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
