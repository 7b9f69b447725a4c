package org.lastmile.checkpoint.gate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All gates. */
public interface Gates {

    /** The gate with this id. */
    Optional<Gate> find(String id);

    /** Gates in the subtree of a place, by id, after the given one ("" for the first page). */
    List<Gate> within(String placeCode, String after, int limit);

    /** Adds a gate. @return false when its id is taken */
    boolean add(Gate gate, Instant at, String by);
}
