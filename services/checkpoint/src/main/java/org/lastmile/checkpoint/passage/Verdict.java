package org.lastmile.checkpoint.passage;

/** What the gate is told. */
public enum Verdict {
    /** May pass. */
    PASS,
    /** Is measured again after a short rest. */
    RECHECK,
    /** Waits for the staff of the gate. */
    HOLD
}
