package org.lastmile.checkpoint.hold;

import jakarta.inject.Singleton;
import java.util.List;
import org.lastmile.checkpoint.passage.Passage;
import org.lastmile.checkpoint.passage.PassageJudge;

/** Keeps who was held, for the staff of the gate. */
@Singleton
class KeepHolds implements PassageJudge {

    private final Holds holds;

    KeepHolds(Holds holds) {
        this.holds = holds;
    }

    @Override
    public void judge(List<Passage> kept) {
        holds.add(kept);
    }
}
