package org.lastmile.quarantine.policy;

import java.time.LocalDate;
import java.util.List;
import org.lastmile.platform.core.problem.FieldFault;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.problem.RefusalKind;

/** What the policy refuses. */
final class PolicyRefusal {

    private PolicyRefusal() {}

    static Refusal windowAlreadyElapsed(LocalDate endedOn) {
        var fault = new FieldFault(
                "elapsedDecision",
                "is needed because no day is left",
                "{choice: COUNT_FROM_ORDER_DATE | FIXED_DAYS, days (with FIXED_DAYS), reason}");
        return new Refusal(
                RefusalKind.CONFLICT,
                "window-already-elapsed",
                "Counted from the given basis the last day is " + endedOn
                        + ": no day is left. Ordering all the same needs an explicit decision with a reason.",
                List.of(fault),
                null);
    }

    static Refusal windowNotElapsed(long remaining) {
        return Refusal.invalid(
                "window-not-elapsed", "elapsedDecision", "has no place here: days left: " + remaining, "leave it out");
    }

    static Refusal basisInTheFuture(LocalDate today) {
        return Refusal.invalid("basis-in-the-future", "basis.on", "lies in the future", "a date up to " + today);
    }

    static Refusal daysOutOfRange(int most) {
        return Refusal.invalid(
                "days-out-of-range", "elapsedDecision.days", "is missing or out of range", "1 to " + most);
    }

    static Refusal daysNotWanted() {
        return Refusal.invalid(
                "days-not-wanted", "elapsedDecision.days", "goes only with FIXED_DAYS", "leave it out, or FIXED_DAYS");
    }
}
