package org.lastmile.checkpoint.silence.adapter;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.lastmile.checkpoint.silence.WatchDevices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for silent devices every second. */
@Singleton
@Requires(notEnv = "training")
class SilenceLook {

    private static final Logger LOG = LoggerFactory.getLogger(SilenceLook.class);

    private final WatchDevices watchDevices;

    SilenceLook(WatchDevices watchDevices) {
        this.watchDevices = watchDevices;
    }

    @Scheduled(fixedDelay = "1s", initialDelay = "1s")
    void look() {
        try {
            watchDevices.look();
        } catch (RuntimeException e) {
            LOG.atDebug()
                    .addKeyValue("reason", e.getClass().getSimpleName())
                    .log("nobody can look for silent devices now; tried again in a second");
        }
    }
}
