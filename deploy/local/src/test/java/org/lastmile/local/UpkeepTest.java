package org.lastmile.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lastmile.local.infrastructure.Part;

class UpkeepTest {

    private final List<String> said = new ArrayList<>();
    private final Server server = new Server();
    private final Upkeep upkeep =
            new Upkeep(Clock.fixed(Instant.parse("2026-03-01T03:00:00Z"), ZoneOffset.UTC), Runnable::run, said::add);

    @Test
    void startsAgainWhatHasEnded() {
        upkeep.look(List.of(server), () -> false);

        assertThat(server.starts).isOne();
        assertThat(said).containsExactly("quarantine has ended; starting it again", "quarantine is back");
    }

    @Test
    void leavesAloneWhatRuns() {
        server.running = true;

        upkeep.look(List.of(server), () -> false);

        assertThat(server.starts).isZero();
    }

    @Test
    void startsNothingWhileTheStackStops() {
        upkeep.look(List.of(server), () -> true);

        assertThat(server.starts).isZero();
    }

    @Test
    void givesUpOnWhatKeepsEnding() {
        for (int i = 0; i < 10; i++) {
            server.running = false;
            upkeep.look(List.of(server), () -> false);
        }

        assertThat(server.starts).isEqualTo(3);
        assertThat(said).endsWith("quarantine has ended 4 times and is left alone; see ./lastmile logs quarantine");
    }

    private static final class Server implements Part {

        private boolean running;
        private int starts;

        @Override
        public String name() {
            return "quarantine";
        }

        @Override
        public boolean start() {
            starts++;
            running = true;
            return false;
        }

        @Override
        public boolean running() {
            return running;
        }

        @Override
        public boolean healthy() {
            return running;
        }

        @Override
        public void stop() {
            running = false;
        }

        @Override
        public void kill() {
            running = false;
        }

        @Override
        public void pause() {}

        @Override
        public void resume() {}
    }
}
