package org.lastmile.checkpoint.fever.adapter;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.lastmile.checkpoint.fever.OpenFevers;
import org.lastmile.checkpoint.platform.Sweep;

/** Refreshes the confirmed fevers in memory every two seconds. */
@Singleton
@Requires(notEnv = "training")
class FeverRefresh {

    private final Sweep fevers;

    FeverRefresh(OpenFevers fevers) {
        this.fevers = new Sweep("confirmed fevers", fevers::refresh);
    }

    @Scheduled(fixedDelay = "2s")
    void refresh() {
        fevers.run();
    }
}
