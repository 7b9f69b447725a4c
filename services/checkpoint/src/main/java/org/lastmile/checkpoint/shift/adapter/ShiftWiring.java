package org.lastmile.checkpoint.shift.adapter;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.lastmile.checkpoint.CheckpointSettings;
import org.lastmile.checkpoint.shift.ShiftPlan;
import org.lastmile.checkpoint.shift.WatchRule;

/** What the rules of shifts need of the settings. */
@Factory
final class ShiftWiring {

    private final CheckpointSettings settings;

    ShiftWiring(CheckpointSettings settings) {
        this.settings = settings;
    }

    @Singleton
    ShiftPlan shiftPlan() {
        return ShiftPlan.of(settings.shifts(), settings.zone());
    }

    @Singleton
    WatchRule watchRule() {
        return new WatchRule(settings.unattendedAfter(), settings.zone());
    }
}
