package org.lastmile.checkpoint.gate;

import java.time.Instant;

/** The places that registration has told of. */
public interface Places {

    /** True when registration has told of a place with this code. */
    boolean knows(String code);

    /** Takes what registration told; an older version changes nothing. */
    void define(Place place);

    /**
     * A place as registration tells it.
     *
     * @param level PROVINCE to COMPOUND
     */
    record Place(String code, String name, String level, long version, Instant definedAt) {}
}
