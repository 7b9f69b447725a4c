package org.lastmile.checkpoint.gate;

import java.time.Instant;
import java.util.Optional;

/** All gates. */
public interface Gates {

    /** The gate with this id. */
    Optional<Gate> find(String id);

    /** Adds a gate. @return false when its id is taken */
    boolean add(Gate gate, Instant at, String by);
}
