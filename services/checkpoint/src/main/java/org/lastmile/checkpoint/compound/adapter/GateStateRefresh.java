package org.lastmile.checkpoint.compound.adapter;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.lastmile.checkpoint.compound.GateStates;
import org.lastmile.checkpoint.compound.JudgeGates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refreshes in memory which gate may be passed, and ends the violations of gates that were opened. */
@Singleton
@Requires(notEnv = "training")
class GateStateRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(GateStateRefresh.class);

    private final GateStates states;
    private final JudgeGates judgeGates;

    GateStateRefresh(GateStates states, JudgeGates judgeGates) {
        this.states = states;
        this.judgeGates = judgeGates;
    }

    @Scheduled(fixedDelay = "2s")
    void refresh() {
        attempt(states::refresh, "states of gates cannot be refreshed; the last answer stands");
    }

    @Scheduled(fixedDelay = "1s")
    void sweep() {
        attempt(judgeGates::endWhereOpened, "opened gates cannot be looked for; tried again in a second");
    }

    private static void attempt(Runnable work, String failed) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.atDebug().addKeyValue("reason", e.getClass().getSimpleName()).log(failed);
        }
    }
}
