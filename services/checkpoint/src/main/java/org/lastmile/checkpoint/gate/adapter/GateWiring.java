package org.lastmile.checkpoint.gate.adapter;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import org.lastmile.checkpoint.CheckpointSettings;

/** What the rules of gates need of the settings. */
@Factory
final class GateWiring {

    private final CheckpointSettings settings;

    GateWiring(CheckpointSettings settings) {
        this.settings = settings;
    }

    @Singleton
    ZoneId zone() {
        return settings.zone();
    }
}
