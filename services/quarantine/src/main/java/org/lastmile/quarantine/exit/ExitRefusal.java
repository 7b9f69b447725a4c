package org.lastmile.quarantine.exit;

import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.problem.RefusalKind;

/** What is refused about exits. */
final class ExitRefusal {

    private ExitRefusal() {}

    static Refusal unknown() {
        return new Refusal(RefusalKind.NOT_FOUND, "exit-unknown", "This order has no exit with this id.");
    }

    static Refusal notOfTheHousehold() {
        return Refusal.invalid(
                "person-not-of-household",
                "personToken",
                "does not live with the person under the order",
                "a person of the household; left out: the person under the order");
    }

    static Refusal tooMany(int most) {
        return new Refusal(
                RefusalKind.CONFLICT,
                "too-many-exits",
                "An order takes " + most + " exits within a week. Withdraw one that is not needed.");
    }

    static Refusal alreadyWithdrawn() {
        return new Refusal(RefusalKind.CONFLICT, "exit-already-withdrawn", "This exit was withdrawn already.");
    }

    static Refusal alreadyOver() {
        return new Refusal(
                RefusalKind.CONFLICT, "exit-already-over", "This exit is over; there is nothing to withdraw.");
    }

    static Refusal changedMeanwhile() {
        return new Refusal(
                RefusalKind.PRECONDITION_FAILED,
                "exit-changed",
                "The exit changed since you read it. Read it again and decide anew.");
    }
}
