package org.lastmile.checkpoint.passage;

import java.util.List;

/**
 * Judges kept passages over several readings or over time. Called in the transaction that keeps them and remembers
 * their events, so that each passage is judged once.
 */
@FunctionalInterface
public interface PassageJudge {

    /** Judges passages in their order; at least one. A batch costs one statement, not one per passage. */
    void judge(List<Passage> kept);
}
