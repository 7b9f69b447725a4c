package org.lastmile.checkpoint.violation.adapter;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.lastmile.checkpoint.platform.Sweep;
import org.lastmile.checkpoint.violation.EpisodeEnds;

/** Looks every second, on every instance, for episodes that end by themselves. */
@Singleton
@Requires(notEnv = "training")
class EpisodeEndSweep {

    private final Sweep sweep;

    EpisodeEndSweep(EpisodeEnds ends, Clock clock) {
        sweep = new Sweep("episodes that end by themselves", () -> ends.endDue(clock.instant()));
    }

    @Scheduled(fixedDelay = "1s", initialDelay = "5s")
    void sweep() {
        sweep.run();
    }
}
