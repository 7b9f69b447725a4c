package org.lastmile.checkpoint.violation.adapter;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.lastmile.checkpoint.violation.EpisodeEnds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every second, on every instance, for episodes that end by themselves. */
@Singleton
@Requires(notEnv = "training")
class EpisodeEndSweep {

    private static final Logger LOG = LoggerFactory.getLogger(EpisodeEndSweep.class);

    private final EpisodeEnds ends;
    private final Clock clock;

    EpisodeEndSweep(EpisodeEnds ends, Clock clock) {
        this.ends = ends;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "1s", initialDelay = "5s")
    void sweep() {
        try {
            ends.endDue(clock.instant());
        } catch (RuntimeException e) {
            LOG.atDebug()
                    .addKeyValue("reason", e.getClass().getSimpleName())
                    .log("episodes cannot be ended now; tried again in a second");
        }
    }
}
