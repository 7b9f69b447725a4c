package org.lastmile.checkpoint.silence.adapter;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.lastmile.checkpoint.platform.Sweep;
import org.lastmile.checkpoint.silence.WatchDevices;

/** Looks for silent devices every second. */
@Singleton
@Requires(notEnv = "training")
class SilenceLook {

    private final Sweep sweep;

    SilenceLook(WatchDevices watchDevices) {
        sweep = new Sweep("silent devices", watchDevices::look);
    }

    @Scheduled(fixedDelay = "1s", initialDelay = "1s")
    void look() {
        sweep.run();
    }
}
