package org.lastmile.local.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** A real PostgreSQL with its files in one folder, reachable on 127.0.0.1 with a password only. */
public final class PostgresServer implements Part {

    static final String SUPERUSER = "postgres";
    private static final String PID_FILE = "postmaster.pid";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration ADOPTION_LIMIT = Duration.ofSeconds(15);

    private final InfrastructureSettings settings;
    private final Path data;
    private final Secrets secrets;
    private final Daemon daemon;

    PostgresServer(InfrastructureSettings settings) {
        this.settings = settings;
        this.data = settings.home().resolve("data").resolve("postgres");
        this.secrets = new Secrets(settings.home());
        this.daemon = new Daemon(name(), settings.home());
    }

    @Override
    public String name() {
        return "postgres";
    }

    /** JDBC address of one database. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(settings.ports().postgres(), database);
    }

    /** Password of the superuser {@code postgres}. */
    public String password() {
        return secrets.password("postgres-password");
    }

    @Override
    public boolean start() {
        if (daemon.running().isPresent()) {
            if (Patience.until(
                            ADOPTION_LIMIT, () -> healthy() || daemon.running().isEmpty())
                    && healthy()) {
                return true;
            }
            stop();
        }
        Port.requireFree(name(), settings.ports().postgres());
        var bin = new Runtimes(settings).postgres().resolve("bin");
        var user = Unprivileged.detect();
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(bin, user);
        }
        var end = System.nanoTime() + START_LIMIT.toNanos();
        do {
            removeStalePidFile();
            daemon.start(user.command(serverCommand(bin)), Map.of("LC_ALL", "C"), settings.home());
            Patience.until(
                    Duration.ofNanos(end - System.nanoTime()),
                    () -> healthy() || daemon.running().isEmpty());
            // a killed server's last children hold its shared memory for a moment: then it is worth another try
        } while (daemon.running().isEmpty() && held() && System.nanoTime() < end);
        if (!healthy()) {
            var lastLines = daemon.lastLines(15);
            stop();
            throw ServerFailure.of(name(), START_LIMIT, daemon.log(), lastLines);
        }
        postmaster().ifPresent(daemon::follow);
        return false;
    }

    private boolean held() {
        return daemon.lastLines(5).stream().anyMatch(line -> line.contains("still in use"));
    }

    private List<String> serverCommand(Path bin) {
        var command = new ArrayList<>(List.of(bin.resolve("postgres").toString(), "-D", data.toString()));
        var values = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "port=" + settings.ports().postgres(),
                "unix_socket_directories=",
                "max_connections=200",
                "shared_buffers=128MB",
                "max_wal_size=512MB",
                "timezone=UTC",
                "log_timezone=UTC",
                "max_prepared_transactions=0"));
        if (!settings.durable()) {
            // commits stay synchronous: what is committed must outlive a kill of the server, if not a power cut
            values.addAll(List.of("fsync=off", "full_page_writes=off"));
        }
        values.forEach(value -> command.addAll(List.of("-c", value)));
        return command;
    }

    /** Prepared in a draft folder and moved into place, so that a crash in between is simply begun anew. */
    private void initialise(Path bin, Unprivileged user) {
        try {
            Files.createDirectories(data.getParent());
            var draft = Files.createTempDirectory(data.getParent(), "postgres-draft-");
            // readable by its owner only, as every temporary file
            var passwordFile = Files.createTempFile(data.getParent(), "postgres-", ".password");
            passwordFile.toFile().deleteOnExit();
            Files.writeString(passwordFile, password());
            user.give(draft);
            user.give(passwordFile);
            var command = List.of(
                    bin.resolve("initdb").toString(),
                    "-D",
                    draft.toString(),
                    "-U",
                    SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--no-instructions",
                    settings.durable() ? "--sync-method=fsync" : "--no-sync");
            var maker = new Daemon("postgres-initdb", settings.home());
            maker.start(user.command(command), Map.of("LC_ALL", "C"), settings.home());
            Patience.until(START_LIMIT, () -> maker.running().isEmpty());
            maker.kill();
            Files.delete(passwordFile);
            if (!Files.exists(draft.resolve("PG_VERSION"))
                    || !Files.exists(draft.resolve("global").resolve("pg_control"))) {
                throw ServerFailure.of("postgres initdb", START_LIMIT, maker.log(), maker.lastLines(15));
            }
            Files.move(draft, data);
        } catch (IOException failure) {
            throw Disk.explain("PostgreSQL's folder " + data + " could not be made", data, failure);
        }
    }

    /** After a reboot another program may have the pid in the file, and PostgreSQL would take it for itself. */
    private void removeStalePidFile() {
        try {
            if (postmaster().isEmpty()) {
                Files.deleteIfExists(data.resolve(PID_FILE));
            }
        } catch (IOException failure) {
            throw Disk.explain("cannot remove the old " + data.resolve(PID_FILE), data, failure);
        }
    }

    /** The server itself, as its own pid file says; what we started may be a wrapper around it. */
    private Optional<ProcessHandle> postmaster() {
        try (var lines = Files.lines(data.resolve(PID_FILE))) {
            return lines.findFirst()
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.trim())))
                    .filter(Signals::alive)
                    .filter(process -> process.info()
                            .commandLine()
                            .filter(line -> line.contains(data.toString()))
                            .isPresent());
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    @Override
    public boolean healthy() {
        var properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", password());
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "3");
        properties.setProperty("loginTimeout", "3");
        try (var connection = DriverManager.getConnection(jdbcUrl("postgres"), properties)) {
            return connection.isValid(2);
        } catch (SQLException down) {
            return false;
        }
    }

    @Override
    public boolean running() {
        return daemon.running().isPresent();
    }

    @Override
    public void stop() {
        daemon.stop(Signals.INT, Duration.ofSeconds(20));
    }

    @Override
    public void kill() {
        daemon.kill();
    }

    @Override
    public void pause() {
        daemon.signal(Signals.STOP);
    }

    @Override
    public void resume() {
        daemon.signal(Signals.CONT);
    }
}
