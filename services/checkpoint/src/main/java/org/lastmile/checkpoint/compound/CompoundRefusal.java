package org.lastmile.checkpoint.compound;

import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.problem.RefusalKind;

/** Everything that is refused about compounds. */
final class CompoundRefusal {

    private CompoundRefusal() {}

    static Refusal unknown() {
        return new Refusal(
                RefusalKind.NOT_FOUND, "compound-unknown", "There is no such compound or village within your place.");
    }

    static Refusal changedMeanwhile() {
        return new Refusal(
                RefusalKind.PRECONDITION_FAILED,
                "compound-changed",
                "The compound changed since you read it. Read it again and decide anew.");
    }

    static Refusal openGateNeeded() {
        return Refusal.invalid(
                "open-gate-contradicts",
                "openGate",
                "is missing; a closed compound keeps one gate",
                "the id of a gate of this compound");
    }

    static Refusal openGateTooMuch() {
        return Refusal.invalid(
                "open-gate-contradicts", "openGate", "is named though all gates are open", "nothing, or another state");
    }

    static Refusal notItsGate() {
        return Refusal.invalid(
                "open-gate-contradicts",
                "openGate",
                "is not a gate of this compound",
                "the id of a gate of kind COMPOUND at this very place");
    }

    static Refusal oneWay() {
        return Refusal.invalid(
                "open-gate-contradicts",
                "openGate",
                "may be passed one way only, and people must be able to come and go",
                "a gate with directionPolicy BOTH");
    }

    static Refusal inThePast() {
        return Refusal.invalid(
                "effective-from-past", "effectiveFrom", "lies in the past", "now or later; nothing means now");
    }

    static Refusal tooFarAhead() {
        return Refusal.invalid("effective-from-far", "effectiveFrom", "lies too far ahead", "at most 90 days");
    }
}
