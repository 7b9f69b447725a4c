package org.lastmile.quarantine.breach;

/** Which way a passage goes, seen from the gate's place. */
public enum Direction {
    IN,
    OUT
}
