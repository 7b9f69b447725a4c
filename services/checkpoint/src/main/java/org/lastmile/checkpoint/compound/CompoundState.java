package org.lastmile.checkpoint.compound;

/** How a compound may be entered and left. */
public enum CompoundState {
    /** By all its gates. */
    OPEN,
    /** By one gate. */
    CLOSED,
    /** By one gate, and out only with an approved exit. */
    SEALED
}
