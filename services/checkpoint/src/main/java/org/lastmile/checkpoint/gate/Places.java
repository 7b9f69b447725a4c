package org.lastmile.checkpoint.gate;

import java.time.Instant;
import java.util.Optional;

/** The places that registration has told of. */
public interface Places {

    /** True when registration has told of a place with this code. */
    boolean knows(String code);

    /** PROVINCE to COMPOUND; empty when registration has not told of such a place. */
    Optional<String> level(String code);

    /** Takes what registration told; an older version changes nothing. */
    void define(Place place);

    /**
     * A place as registration tells it.
     *
     * @param level PROVINCE to COMPOUND
     */
    record Place(String code, String name, String level, long version, Instant definedAt) {}
}
