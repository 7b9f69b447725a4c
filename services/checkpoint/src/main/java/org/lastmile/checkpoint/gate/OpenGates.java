package org.lastmile.checkpoint.gate;

/** Which gates are the one that a closed compound keeps open. */
@FunctionalInterface
public interface OpenGates {

    /** True when it is so now, or is decided to be so later. */
    boolean isTheOpenOne(Gate gate);
}
