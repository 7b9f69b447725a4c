package org.lastmile.checkpoint.gate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All gates. */
public interface Gates {

    /** The gate with this id. */
    Optional<Gate> find(String id);

    /** The gate with this id; locked until the transaction ends. */
    Optional<Gate> lock(String id);

    /** Gates in the subtree of a place, by id, after the given one ("" for the first page). */
    List<Gate> within(String placeCode, String after, int limit);

    /** Gates that may not always be passed both ways. */
    List<Gate> restricted();

    /** Adds a gate. @return false when its id is taken */
    boolean add(Gate gate, Instant at, String by);

    /** Keeps the new name, use and version. */
    void change(Gate gate);
}
