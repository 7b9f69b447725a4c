package org.lastmile.checkpoint.quota;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.compound.GateStates;
import org.lastmile.checkpoint.passage.Direction;
import org.lastmile.checkpoint.passage.GateHolds;
import org.lastmile.checkpoint.passage.HoldCause;

/** What holds somebody at a gate: how the gate may be passed, and the quotas. */
@Singleton
public class HoldsAtGates implements GateHolds {

    private final GateStates states;
    private final SpentQuotas spent;

    HoldsAtGates(GateStates states, SpentQuotas spent) {
        this.states = states;
        this.spent = spent;
    }

    @Override
    public Set<HoldCause> at(
            String gateId,
            Direction direction,
            @Nullable String person,
            @Nullable String plateToken,
            boolean exitApproved,
            Instant measuredAt) {
        Set<HoldCause> holds = states.holds(gateId, direction, exitApproved, measuredAt);
        if (!spent.isSpent(gateId, direction, person, plateToken)) {
            return holds;
        }
        var all = EnumSet.of(HoldCause.QUOTA_SPENT);
        all.addAll(holds);
        return all;
    }
}
