package org.lastmile.checkpoint.device.adapter;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.lastmile.checkpoint.CheckpointSettings;
import org.lastmile.checkpoint.device.ClaimWindow;

/** What the rules of devices need of the settings. */
@Factory
final class DeviceWiring {

    private final CheckpointSettings settings;

    DeviceWiring(CheckpointSettings settings) {
        this.settings = settings;
    }

    @Singleton
    ClaimWindow claimWindow() {
        return new ClaimWindow(settings.claimWithin());
    }
}
