package org.lastmile.checkpoint.truthfulness;

/** What can speak against the readings of a device: rules of truthfulness §1 to §5. */
public enum Aspect {
    /** Always the same value. */
    FLAT_LINE,
    /** Warmer or colder than its neighbours. */
    MEAN_SHIFT,
    /** Too many values that no body has. */
    COLD,
    /** A clock that is wrong. */
    CLOCK_OFF,
    /** Hot people measured again until they pass. */
    RETRIED
}
