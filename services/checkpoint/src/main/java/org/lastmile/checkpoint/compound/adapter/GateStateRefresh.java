package org.lastmile.checkpoint.compound.adapter;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.lastmile.checkpoint.compound.GateStates;
import org.lastmile.checkpoint.compound.JudgeGates;
import org.lastmile.checkpoint.platform.Sweep;

/** Refreshes in memory which gate may be passed, and ends the violations of gates that were opened. */
@Singleton
@Requires(notEnv = "training")
class GateStateRefresh {

    private final Sweep states;
    private final Sweep opened;

    GateStateRefresh(GateStates states, JudgeGates judgeGates) {
        this.states = new Sweep("states of gates", states::refresh);
        this.opened = new Sweep("opened gates", judgeGates::endWhereOpened);
    }

    @Scheduled(fixedDelay = "2s")
    void refresh() {
        states.run();
    }

    @Scheduled(fixedDelay = "1s")
    void sweep() {
        opened.run();
    }
}
