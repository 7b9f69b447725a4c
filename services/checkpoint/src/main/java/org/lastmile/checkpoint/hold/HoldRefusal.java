package org.lastmile.checkpoint.hold;

import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.problem.RefusalKind;

/** What is refused about holds. */
final class HoldRefusal {

    private HoldRefusal() {}

    static Refusal unknown() {
        return new Refusal(
                RefusalKind.NOT_FOUND, "hold-unknown", "Nobody was held in this passage, or it is not in your place.");
    }

    static Refusal alreadyDecided() {
        return new Refusal(
                RefusalKind.CONFLICT,
                "hold-already-decided",
                "This was decided otherwise before. What was decided stays as it is.");
    }

    static Refusal onlyQuarantineAllows() {
        return new Refusal(
                RefusalKind.FORBIDDEN,
                "only-quarantine-allows",
                "This person is under an order. Only quarantine can allow an exit; ask the duty desk.");
    }
}
