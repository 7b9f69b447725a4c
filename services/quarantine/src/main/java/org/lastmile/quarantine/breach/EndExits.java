package org.lastmile.quarantine.breach;

import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Who went out by an exit that was allowed is judged when it is over: a return ended it, or it is a violation now. */
public class EndExits {

    private static final int AT_ONCE = 500;

    private final Watches watches;
    private final JudgePassages judge;
    private final Clock clock;

    public EndExits(Watches watches, JudgePassages judge, Clock clock) {
        this.watches = watches;
        this.judge = judge;
        this.clock = clock;
    }

    /** Judges those whose exits are over; several instances may do so at once. */
    @Transactional
    public void handle() {
        judge.handle(watches.takeOverstayed(clock.instant().truncatedTo(ChronoUnit.MICROS), AT_ONCE));
    }
}
