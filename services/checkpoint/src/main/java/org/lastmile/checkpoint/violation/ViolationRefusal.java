package org.lastmile.checkpoint.violation;

import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.problem.RefusalKind;

/** What is refused about violations. */
final class ViolationRefusal {

    private ViolationRefusal() {}

    static Refusal unknown() {
        return new Refusal(
                RefusalKind.NOT_FOUND, "violation-unknown", "No gate in your place has found such a violation.");
    }

    static Refusal endsOtherwise() {
        return new Refusal(
                RefusalKind.CONFLICT,
                "violation-ends-otherwise",
                "This violation ends when what is wrong is put right. Nobody can declare it over.");
    }

    static Refusal alreadyCleared(Episode.Ending before) {
        return new Refusal(
                RefusalKind.CONFLICT,
                "violation-already-cleared",
                "This violation ended at " + before.at() + " for another reason or by somebody else: " + before.reason()
                        + ".");
    }
}
