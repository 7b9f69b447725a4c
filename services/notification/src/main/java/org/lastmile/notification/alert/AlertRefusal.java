package org.lastmile.notification.alert;

import java.util.UUID;
import org.lastmile.notification.alert.AlertState.Acknowledged;
import org.lastmile.notification.alert.AlertState.Resolved;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.problem.RefusalKind;

/** Everything this feature refuses. */
final class AlertRefusal {

    private AlertRefusal() {}

    /** There is no such alert, or none the caller may see: the answer is the same, so that nothing can be probed. */
    static Refusal unknown(UUID id) {
        return new Refusal(RefusalKind.NOT_FOUND, "alert-unknown", "There is no alert " + id + " within your place.");
    }

    static Refusal notYours(String accountablePlace) {
        return new Refusal(
                RefusalKind.FORBIDDEN,
                "alert-not-yours",
                "You may see this alert because it happened at your place, but " + accountablePlace
                        + " answers for it and must acknowledge it.");
    }

    static Refusal alreadyAcknowledged(Acknowledged taken) {
        return new Refusal(
                RefusalKind.CONFLICT,
                "alert-already-acknowledged",
                taken.by() + " acknowledged this alert at " + taken.at() + ".");
    }

    static Refusal resolved(Resolved end) {
        return new Refusal(
                RefusalKind.CONFLICT,
                "alert-resolved",
                "This alert was resolved at " + end.at() + ": " + end.resolution() + ".");
    }
}
