package org.lastmile.checkpoint.compound;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.lastmile.checkpoint.gate.Gate;
import org.lastmile.checkpoint.gate.OpenGates;

/** Keeps the one open gate of a closed compound passable both ways. Basis: compound rules §2. */
@Singleton
class KeepOpenGates implements OpenGates {

    private final Compounds compounds;
    private final Clock clock;

    KeepOpenGates(Compounds compounds, Clock clock) {
        this.compounds = compounds;
        this.clock = clock;
    }

    @Override
    public boolean isTheOpenOne(Gate gate) {
        return compounds.find(gate.placeCode()).keepsOpen(gate.id(), clock.instant());
    }
}
