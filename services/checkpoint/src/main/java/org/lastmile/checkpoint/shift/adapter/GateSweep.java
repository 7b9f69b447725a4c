package org.lastmile.checkpoint.shift.adapter;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.lastmile.checkpoint.shift.WatchGates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every second for gates where nobody is. */
@Singleton
@Requires(notEnv = "training")
class GateSweep {

    private static final Logger LOG = LoggerFactory.getLogger(GateSweep.class);

    private final WatchGates watchGates;

    GateSweep(WatchGates watchGates) {
        this.watchGates = watchGates;
    }

    @Scheduled(fixedDelay = "1s")
    void sweep() {
        try {
            watchGates.sweep();
        } catch (RuntimeException e) {
            LOG.atDebug()
                    .addKeyValue("reason", e.getClass().getSimpleName())
                    .log("gates cannot be watched now; tried again in a second");
        }
    }
}
