package org.lastmile.checkpoint.passage;

/** Which way somebody passes. */
public enum Direction {
    /** Into the place of the gate. */
    IN,
    /** Out of the place of the gate. */
    OUT
}
