package org.lastmile.checkpoint.compound;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.gate.DirectionPolicy;
import org.lastmile.checkpoint.gate.Gate;
import org.lastmile.checkpoint.gate.GateKind;
import org.lastmile.checkpoint.gate.Gates;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** Closes, seals or opens a compound, now or at a time ahead. Basis: compound rules §1, §2. */
@Singleton
public class ChangeCompound {

    /** A clock of the caller that is a little behind ours is no contradiction. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private static final Duration FARTHEST = Duration.ofDays(90);

    private final ShowCompound showCompound;
    private final Compounds compounds;
    private final Gates gates;
    private final Clock clock;

    ChangeCompound(ShowCompound showCompound, Compounds compounds, Gates gates, Clock clock) {
        this.showCompound = showCompound;
        this.compounds = compounds;
        this.gates = gates;
        this.clock = clock;
    }

    /**
     * What is decided.
     *
     * @param effectiveFrom null means now
     * @param basedOn version that the caller has read; empty for any
     */
    public record Command(
            String placeCode,
            CompoundState state,
            @Nullable String openGate,
            @Nullable Instant effectiveFrom,
            String reason,
            OptionalLong basedOn) {}

    /**
     * The compound as it is decided now. Refuses role-not-allowed, compound-unknown, compound-changed,
     * open-gate-contradicts, effective-from-past and effective-from-far.
     */
    @Transactional
    public Compound handle(Command command, Staff staff) {
        staff.mustBe(Role.SUPERVISOR, Role.OPS);
        showCompound.mustExist(command.placeCode(), staff);
        mustNameOneGate(command);
        Compound compound = compounds.lock(command.placeCode());
        if (command.basedOn().orElse(compound.version()) != compound.version()) {
            throw CompoundRefusal.changedMeanwhile();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        compounds.add(
                command.placeCode(),
                new CompoundChange(
                        command.state(),
                        command.openGate(),
                        from(command, now),
                        command.reason(),
                        now,
                        staff.subject(),
                        compound.version() + 1));
        return compounds.find(command.placeCode());
    }

    private void mustNameOneGate(Command command) {
        String openGate = command.openGate();
        if (command.state() == CompoundState.OPEN) {
            if (openGate != null) {
                throw CompoundRefusal.openGateTooMuch();
            }
            return;
        }
        if (openGate == null) {
            throw CompoundRefusal.openGateNeeded();
        }
        // locked, as its direction must stay as it is
        Gate gate =
                gates.lock(openGate).filter(found -> belongs(found, command)).orElseThrow(CompoundRefusal::notItsGate);
        if (gate.use().direction() != DirectionPolicy.BOTH) {
            throw CompoundRefusal.oneWay();
        }
    }

    private static boolean belongs(Gate gate, Command command) {
        return gate.kind() == GateKind.COMPOUND && gate.placeCode().equals(command.placeCode());
    }

    private static Instant from(Command command, Instant now) {
        Instant from = command.effectiveFrom();
        if (from == null) {
            return now;
        }
        if (from.isBefore(now.minus(CLOCKS_DIFFER))) {
            throw CompoundRefusal.inThePast();
        }
        if (from.isAfter(now.plus(FARTHEST))) {
            throw CompoundRefusal.tooFarAhead();
        }
        return from.truncatedTo(ChronoUnit.MICROS);
    }
}
