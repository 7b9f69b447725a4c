package org.lastmile.checkpoint.passage;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Makes room for the days to come, and forgets the days whose time is over. */
@Singleton
public class PassageDays {

    private static final int AHEAD = 3;

    private final Passages passages;
    private final Clock clock;

    PassageDays(Passages passages, Clock clock) {
        this.passages = passages;
        this.clock = clock;
    }

    /** Makes the days from a week ago, which a late reading may still be of, to three days ahead. */
    @Transactional
    public void makeAhead() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<LocalDate> days = today.minusDays(MeasuredTimePolicy.MOST_BEHIND.toDays())
                .datesUntil(today.plusDays(AHEAD + 1))
                .toList();
        passages.makeDays(days);
    }

    /** Learns which days there are. */
    @Transactional
    public void learn() {
        passages.learnDays();
    }

    /** Forgets the days that lie wholly before this long ago. @return how many */
    @Transactional
    public int forgetAfter(Duration keep) {
        return passages.forgetBefore(LocalDate.ofInstant(clock.instant().minus(keep), ZoneOffset.UTC));
    }
}
