package org.lastmile.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaemonTest {

    @TempDir
    private Path home = Path.of("");

    @AfterEach
    void endProcess() {
        new Daemon("sleeper", home).kill();
    }

    private Daemon sleeper() {
        var daemon = new Daemon("sleeper", home);
        daemon.start(List.of("sh", "-c", "echo awake; exec sleep 60"), Map.of(), home);
        return daemon;
    }

    @Test
    void isFoundAgainByTheNextLauncher() {
        sleeper();

        var found = new Daemon("sleeper", home).running();

        assertThat(found).isPresent();
    }

    @Test
    void isGoneAfterStop() {
        var daemon = sleeper();
        var process = daemon.running().orElseThrow();

        daemon.stop(Signals.TERM, Duration.ofSeconds(5));

        assertThat(Signals.alive(process)).isFalse();
    }

    @Test
    void isNotMistakenForAnotherProcessWithItsPid() throws IOException {
        sleeper();
        var pidFile = home.resolve("run/sleeper.pid");
        var pid = Files.readString(pidFile).split(" ", -1)[0];
        var real = Files.readString(pidFile);

        Files.writeString(pidFile, pid + " 1000000000000");
        var found = new Daemon("sleeper", home).running();
        Files.writeString(pidFile, real);

        assertThat(found).isEmpty();
    }

    @Test
    void keepsItsOutputInALog() {
        var daemon = sleeper();

        var written =
                Patience.until(Duration.ofSeconds(5), () -> daemon.lastLines(1).equals(List.of("awake")));

        assertThat(written).isTrue();
    }
}
