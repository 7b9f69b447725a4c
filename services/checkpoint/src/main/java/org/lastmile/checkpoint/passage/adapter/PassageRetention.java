package org.lastmile.checkpoint.passage.adapter;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.lastmile.checkpoint.CheckpointSettings;
import org.lastmile.checkpoint.passage.Passages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets passages when their time is over, every hour: movements are kept no longer than they are needed. */
@Singleton
class PassageRetention {

    private static final Logger LOG = LoggerFactory.getLogger(PassageRetention.class);

    private final Passages passages;
    private final CheckpointSettings settings;
    private final Clock clock;

    PassageRetention(Passages passages, CheckpointSettings settings, Clock clock) {
        this.passages = passages;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "1m")
    void forget() {
        try {
            int forgotten = passages.forgetBefore(clock.instant().minus(settings.keepPassages()));
            LOG.atDebug().addKeyValue("passages", forgotten).log("passages forgotten");
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("reason", e.getClass().getSimpleName())
                    .log("old passages cannot be forgotten now; tried again in an hour");
        }
    }
}
