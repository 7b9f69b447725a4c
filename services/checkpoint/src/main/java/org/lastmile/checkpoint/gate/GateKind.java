package org.lastmile.checkpoint.gate;

/** What a gate guards. */
public enum GateKind {
    /** A checkpoint on a road. */
    ROAD,
    /** A gate of a compound or village. */
    COMPOUND
}
