package org.lastmile.quarantine.breach;

import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.problem.RefusalKind;

/** What is refused about violations. */
final class BreachRefusal {

    private BreachRefusal() {}

    static Refusal unknown() {
        return new Refusal(RefusalKind.NOT_FOUND, "violation-unknown", "There is no violation with this id.");
    }

    static Refusal alreadyCleared() {
        return new Refusal(
                RefusalKind.CONFLICT,
                "violation-already-cleared",
                "This violation is over; there is nothing to clear.");
    }
}
