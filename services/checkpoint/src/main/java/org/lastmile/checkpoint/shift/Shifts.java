package org.lastmile.checkpoint.shift;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All shifts at gates. */
public interface Shifts {

    /** Those that last, the one of whoever signed in first first. */
    List<Shift> open(String gateId);

    /** The shift with this id at this gate. */
    Optional<Shift> find(String gateId, UUID id);

    /** Adds a shift. */
    void add(Shift shift);

    /** Keeps what became of it. */
    void save(Shift shift);

    /** Shifts at a gate, newest first. */
    List<Shift> at(String gateId, @Nullable Position before, int limit);

    /** A place in the list, between two shifts. */
    record Position(Instant signedInAt, UUID shift) {}
}
