package org.lastmile.checkpoint.passage.adapter;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.lastmile.checkpoint.CheckpointSettings;
import org.lastmile.checkpoint.passage.KeptForWeeks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets holds, vehicles and turn-backs when the time of their passages is over, every hour. */
@Singleton
class ForgetRecords {

    private static final Logger LOG = LoggerFactory.getLogger(ForgetRecords.class);

    private final List<KeptForWeeks> records;
    private final CheckpointSettings settings;
    private final Clock clock;

    ForgetRecords(List<KeptForWeeks> records, CheckpointSettings settings, Clock clock) {
        this.records = records;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "1h", initialDelay = "2m")
    @Transactional
    void forget() {
        Instant before = clock.instant().minus(settings.keepPassages());
        int forgotten = 0;
        for (KeptForWeeks kept : records) {
            forgotten += kept.forgetBefore(before);
        }
        LOG.atDebug().addKeyValue("records", forgotten).log("records of passages forgotten");
    }
}
