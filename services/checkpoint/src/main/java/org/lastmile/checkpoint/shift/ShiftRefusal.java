package org.lastmile.checkpoint.shift;

import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.problem.RefusalKind;

/** Everything that is refused about shifts. */
final class ShiftRefusal {

    private ShiftRefusal() {}

    static Refusal unknown() {
        return new Refusal(RefusalKind.NOT_FOUND, "shift-unknown", "There is no such shift at this gate.");
    }

    static Refusal alreadyOnDuty() {
        return new Refusal(RefusalKind.CONFLICT, "already-on-duty", "You are signed in at this gate already.");
    }

    static Refusal contradicts(String field, String reason, String allowed) {
        return Refusal.invalid("shift-contradicts", field, reason, allowed);
    }

    static Refusal ended() {
        return new Refusal(RefusalKind.CONFLICT, "shift-ended", "This shift has ended.");
    }

    static Refusal notYours() {
        return new Refusal(
                RefusalKind.FORBIDDEN,
                "shift-not-yours",
                "Only whoever is on this shift may do this, or a supervisor.");
    }

    static Refusal notResponsible() {
        return new Refusal(
                RefusalKind.CONFLICT,
                "not-responsible",
                "Somebody else is responsible: there is nothing to hand over.");
    }

    static Refusal notOffered() {
        return new Refusal(
                RefusalKind.CONFLICT, "hand-over-not-signed", "Whoever goes has not signed the hand-over yet.");
    }

    static Refusal notOnDuty() {
        return new Refusal(
                RefusalKind.CONFLICT, "not-on-duty", "Sign in at this gate first: only who is on duty can take over.");
    }

    static Refusal sameHand() {
        return new Refusal(
                RefusalKind.CONFLICT, "hand-over-to-oneself", "A hand-over needs two people: somebody else accepts.");
    }

    static Refusal handOverNeeded() {
        return new Refusal(
                RefusalKind.CONFLICT,
                "hand-over-needed",
                "You are responsible for this gate while it is open. Hand it over before you sign out.");
    }
}
