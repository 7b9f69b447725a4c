package org.lastmile.checkpoint.summary.adapter;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.lastmile.checkpoint.CheckpointSettings;
import org.lastmile.checkpoint.summary.Catchment;
import org.lastmile.platform.core.pii.GateSummaryKey;

/** What the lists need of settings and secrets. */
@Factory
final class SummaryWiring {

    @Singleton
    GateSummaryKey gateSummaryKey(CheckpointSettings settings) {
        return GateSummaryKey.read(settings.secretsDir().resolve(GateSummaryKey.FILE));
    }

    @Singleton
    Catchment catchment(SummarySettings settings) {
        return new Catchment(settings.catchmentDigits(), settings.lasts());
    }
}
