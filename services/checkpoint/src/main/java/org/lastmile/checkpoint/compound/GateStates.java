package org.lastmile.checkpoint.compound;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lastmile.checkpoint.gate.DirectionPolicy;
import org.lastmile.checkpoint.gate.Gate;
import org.lastmile.checkpoint.gate.GateUse;
import org.lastmile.checkpoint.gate.Gates;
import org.lastmile.checkpoint.passage.Direction;
import org.lastmile.checkpoint.passage.HoldCause;
import org.lastmile.checkpoint.platform.MemoryCopy;

/**
 * Which gate may be passed when, in memory for the verdict; a change shows here within two seconds, one that lies ahead
 * on time. Basis: compound rules §4, §5.
 */
@Singleton
public class GateStates implements MemoryCopy {

    /** A reading may be this old. */
    private static final Duration OLDEST = Duration.ofDays(7);

    private final Gates gates;
    private final Compounds compounds;
    private final ZoneId zone;
    private final Clock clock;
    private volatile Map<String, GateUse> uses = Map.of();
    private volatile Map<String, Compound> compoundOf = Map.of();
    private volatile boolean read;

    GateStates(Gates gates, Compounds compounds, ZoneId zone, Clock clock) {
        this.gates = gates;
        this.compounds = compounds;
        this.zone = zone;
        this.clock = clock;
    }

    /** GATE_CLOSED and SEALED_COMPOUND as they apply; mostly none. */
    public Set<HoldCause> holds(String gateId, Direction direction, boolean exitApproved, Instant measuredAt) {
        boolean closed = isClosed(gateId, direction, measuredAt);
        boolean sealed = direction == Direction.OUT && !exitApproved && isSealed(gateId, measuredAt);
        if (!closed && !sealed) {
            return Set.of();
        }
        if (!sealed) {
            return Set.of(HoldCause.GATE_CLOSED);
        }
        return closed ? Set.of(HoldCause.SEALED_COMPOUND, HoldCause.GATE_CLOSED) : Set.of(HoldCause.SEALED_COMPOUND);
    }

    /** Reads them anew; while the database is away the last answer stands. */
    @Transactional
    public void refresh() {
        uses = gates.restricted().stream().collect(Collectors.toMap(Gate::id, Gate::use));
        compoundOf = Map.copyOf(compounds.ofGates(clock.instant().minus(OLDEST)));
        read = true;
    }

    private boolean isClosed(String gateId, Direction direction, Instant at) {
        GateUse use = uses.get(gateId);
        Compound compound = compoundOf.get(gateId);
        return use != null && forbids(use, direction, at) || compound != null && compound.shuts(gateId, at);
    }

    private boolean isSealed(String gateId, Instant at) {
        Compound compound = compoundOf.get(gateId);
        return compound != null
                && compound.at(at)
                        .filter(change -> change.state() == CompoundState.SEALED)
                        .isPresent();
    }

    private boolean forbids(GateUse use, Direction direction, Instant at) {
        DirectionPolicy only = direction == Direction.IN ? DirectionPolicy.OUT_ONLY : DirectionPolicy.IN_ONLY;
        return use.direction() == only || !use.hours().isOpen(at, zone);
    }

    @Override
    public boolean isRead() {
        return read;
    }
}
