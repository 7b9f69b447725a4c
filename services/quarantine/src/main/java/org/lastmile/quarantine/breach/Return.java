package org.lastmile.quarantine.breach;

import java.time.Instant;

/**
 * The latest known entry of a person.
 *
 * @param at when it was measured or confirmed
 * @param place place of the gate, or of the dwelling when staff confirmed it
 */
public record Return(Instant at, String place) {

    /** True when the person came back, after this exit, at least as near to the dwelling. */
    boolean follows(Passage exit) {
        return at.isAfter(exit.measuredAt()) && SightingPolicy.undoes(place, exit.gatePlace());
    }

    static Return of(Passage entry) {
        return new Return(entry.measuredAt(), entry.gatePlace());
    }
}
