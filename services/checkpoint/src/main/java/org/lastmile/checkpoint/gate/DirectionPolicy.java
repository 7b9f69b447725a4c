package org.lastmile.checkpoint.gate;

/** Which way a gate may be passed. */
public enum DirectionPolicy {
    BOTH,
    /** Only into its place. */
    IN_ONLY,
    /** Only out of its place. */
    OUT_ONLY
}
