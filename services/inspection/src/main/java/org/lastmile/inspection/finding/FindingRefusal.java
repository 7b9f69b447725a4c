package org.lastmile.inspection.finding;

import java.time.Duration;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.problem.RefusalKind;

/** What is refused about findings. */
final class FindingRefusal {

    private FindingRefusal() {}

    static Refusal unknown() {
        return new Refusal(RefusalKind.NOT_FOUND, "finding-unknown", "There is no finding with this id.");
    }

    static Refusal placeMissing() {
        return Refusal.invalid(
                "validation-failed", "placeCode", "is missing", "a place code; only an alertId can stand in for it");
    }

    static Refusal placeUnknown() {
        return Refusal.invalid("place-unknown", "placeCode", "there is no such place", "the code of a known place");
    }

    static Refusal alertUnknown() {
        return Refusal.invalid(
                "alert-unknown", "alertId", "there is no such alert", "the id of an alert that you may see");
    }

    static Refusal dueOutOfRange(String reason, Duration longest) {
        return Refusal.invalid(
                "due-out-of-range",
                "dueAt",
                reason,
                "a time after now and at most " + longest.toDays() + " days ahead");
    }

    static Refusal notYetRectified() {
        return new Refusal(
                RefusalKind.CONFLICT,
                "finding-not-yet-rectified",
                "The accountable place has not reported this finding as put right.");
    }

    static Refusal alreadyRectified() {
        return new Refusal(
                RefusalKind.CONFLICT, "finding-already-rectified", "This finding was reported as put right already.");
    }

    static Refusal alreadyVerified() {
        return new Refusal(RefusalKind.CONFLICT, "finding-already-verified", "This finding is closed.");
    }

    static Refusal ownRectification() {
        return new Refusal(
                RefusalKind.FORBIDDEN,
                "own-rectification",
                "You reported this finding as put right; somebody else has to look.");
    }

    static Refusal changedMeanwhile() {
        return new Refusal(
                RefusalKind.PRECONDITION_FAILED,
                "finding-changed",
                "The finding changed since you read it. Read it again and decide anew.");
    }
}
