package org.lastmile.checkpoint.presence.adapter;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.lastmile.checkpoint.CheckpointSettings;
import org.lastmile.checkpoint.presence.Presences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets who is inside when the passage behind it is forgotten, every hour. */
@Singleton
class PresenceRetention {

    private static final Logger LOG = LoggerFactory.getLogger(PresenceRetention.class);

    private final Presences presences;
    private final CheckpointSettings settings;
    private final Clock clock;

    PresenceRetention(Presences presences, CheckpointSettings settings, Clock clock) {
        this.presences = presences;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "1m")
    void forget() {
        try {
            int forgotten = presences.forgetBefore(clock.instant().minus(settings.keepPassages()));
            LOG.atDebug().addKeyValue("people", forgotten).log("presence forgotten");
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("reason", e.getClass().getSimpleName())
                    .log("old presence cannot be forgotten now; tried again in an hour");
        }
    }
}
