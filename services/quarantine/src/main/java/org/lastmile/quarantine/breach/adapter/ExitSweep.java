package org.lastmile.quarantine.breach.adapter;

import org.lastmile.quarantine.breach.EndExits;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every second, on every instance, for exits that are over. */
@Component
class ExitSweep {

    private final EndExits endExits;

    ExitSweep(EndExits endExits) {
        this.endExits = endExits;
    }

    @Scheduled(fixedDelay = 1000)
    void sweep() {
        endExits.handle();
    }
}
