package org.lastmile.quarantine.breach;

/** What one passage says about a person who must stay at a place. */
public enum Sighting {
    /** Left the place, or was seen elsewhere. */
    OUTSIDE,
    /** Entered the place, or a larger one around it. */
    BACK
}
