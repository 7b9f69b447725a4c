package org.lastmile.checkpoint.passage.adapter;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.lastmile.checkpoint.CheckpointSettings;
import org.lastmile.checkpoint.passage.PassageDays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the days of passages, every hour: movements are kept no longer than they are needed. */
@Singleton
@Requires(notEnv = "training")
class PassageRetention {

    private static final Logger LOG = LoggerFactory.getLogger(PassageRetention.class);

    private final PassageDays days;
    private final CheckpointSettings settings;

    PassageRetention(PassageDays days, CheckpointSettings settings) {
        this.days = days;
        this.settings = settings;
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "5s")
    void keepDays() {
        try {
            days.makeAhead();
            days.learn();
            int forgotten = days.forgetAfter(settings.keepPassages());
            LOG.atDebug().addKeyValue("days", forgotten).log("days of passages forgotten");
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("reason", e.getClass().getSimpleName())
                    .log("days of passages cannot be kept now; tried again in an hour");
        }
    }
}
