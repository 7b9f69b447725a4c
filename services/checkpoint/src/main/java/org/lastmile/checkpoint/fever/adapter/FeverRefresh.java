package org.lastmile.checkpoint.fever.adapter;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.lastmile.checkpoint.fever.OpenFevers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refreshes the confirmed fevers in memory every two seconds. */
@Singleton
@Requires(notEnv = "training")
class FeverRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(FeverRefresh.class);

    private final OpenFevers fevers;

    FeverRefresh(OpenFevers fevers) {
        this.fevers = fevers;
    }

    @Scheduled(fixedDelay = "2s")
    void refresh() {
        try {
            fevers.refresh();
        } catch (RuntimeException e) {
            LOG.atDebug()
                    .addKeyValue("reason", e.getClass().getSimpleName())
                    .log("confirmed fevers cannot be refreshed; the last answer stands");
        }
    }
}
