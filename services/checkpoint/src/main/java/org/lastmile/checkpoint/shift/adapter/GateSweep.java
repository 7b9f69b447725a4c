package org.lastmile.checkpoint.shift.adapter;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.lastmile.checkpoint.platform.Sweep;
import org.lastmile.checkpoint.shift.WatchGates;

/** Looks every second for gates where nobody is. */
@Singleton
@Requires(notEnv = "training")
class GateSweep {

    private final Sweep sweep;

    GateSweep(WatchGates watchGates) {
        sweep = new Sweep("gates where nobody is", watchGates::sweep);
    }

    @Scheduled(fixedDelay = "1s")
    void sweep() {
        sweep.run();
    }
}
