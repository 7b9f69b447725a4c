package org.lastmile.checkpoint.passage.adapter;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.lastmile.checkpoint.CheckpointSettings;
import org.lastmile.checkpoint.passage.MeasuredTimePolicy;
import org.lastmile.checkpoint.passage.Precedence;
import org.lastmile.checkpoint.passage.ReadingsInFlight;
import org.lastmile.platform.core.pii.PersonTokenKey;

/** What the rules of passages need of the settings. */
@Factory
final class PassageWiring {

    private final CheckpointSettings settings;

    PassageWiring(CheckpointSettings settings) {
        this.settings = settings;
    }

    @Singleton
    PersonTokenKey personTokenKey() {
        return PersonTokenKey.read(settings.secretsDir().resolve("person-token.key"));
    }

    @Singleton
    MeasuredTimePolicy measuredTimePolicy() {
        return new MeasuredTimePolicy(settings.lateAfter());
    }

    @Singleton
    ReadingsInFlight readingsInFlight() {
        return new ReadingsInFlight(settings.readingsInFlight());
    }

    @Singleton
    Precedence precedence() {
        return new Precedence();
    }
}
