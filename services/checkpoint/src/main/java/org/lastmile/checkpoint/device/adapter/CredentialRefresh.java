package org.lastmile.checkpoint.device.adapter;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.lastmile.checkpoint.device.CredentialCopy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refreshes the credentials in memory every ten seconds. */
@Singleton
@Requires(notEnv = "training")
class CredentialRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(CredentialRefresh.class);

    private final CredentialCopy credentials;

    CredentialRefresh(CredentialCopy credentials) {
        this.credentials = credentials;
    }

    @Scheduled(fixedDelay = "10s")
    void refresh() {
        try {
            credentials.refresh();
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("reason", e.getClass().getSimpleName())
                    .addKeyValue("known", credentials.size())
                    .log("credentials cannot be refreshed; those known go on for ten minutes");
        }
    }
}
