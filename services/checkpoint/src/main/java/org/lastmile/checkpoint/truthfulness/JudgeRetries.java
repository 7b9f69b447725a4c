package org.lastmile.checkpoint.truthfulness;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.lastmile.checkpoint.restriction.PersonLinks;

/** Finds the hot readings that were repeated until one passed. */
@Singleton
public class JudgeRetries {

    private final HotReadings hotReadings;
    private final PersonLinks links;
    private final Clock clock;

    JudgeRetries(HotReadings hotReadings, PersonLinks links, Clock clock) {
        this.hotReadings = hotReadings;
        this.links = links;
        this.clock = clock;
    }

    /** Judges some of the readings whose ten minutes are over. @return how many */
    @Transactional
    public int handle() {
        Instant now = clock.instant();
        hotReadings.forgetRetried(now);
        List<HotReading> due = hotReadings.takeDue(now);
        for (HotReading hot : due) {
            String person = hot.personToken();
            var series = hotReadings.series(hot, person == null ? Set.of() : links.allOf(person));
            RetryPolicy.judge(series)
                    .ifPresent(
                            suspicion -> hotReadings.retried(hot.deviceId(), suspicion, now.plus(RetryPolicy.STANDS)));
        }
        return due.size();
    }
}
