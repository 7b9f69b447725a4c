package org.lastmile.quarantine.order;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.problem.RefusalKind;

/** What is refused about orders. */
public final class OrderRefusal {

    private static final Duration SOON = Duration.ofSeconds(2);

    private OrderRefusal() {}

    static Refusal unknown() {
        return new Refusal(RefusalKind.NOT_FOUND, "order-unknown", "There is no order with this id.");
    }

    static Refusal personUnknown() {
        return new Refusal(RefusalKind.NOT_FOUND, "person-unknown", "Nobody is registered under this person token.");
    }

    static Refusal personNotYetKnown() {
        return new Refusal(
                RefusalKind.CONFLICT,
                "person-not-yet-known",
                "The person is registered, but the registration has not arrived here yet. Please try again shortly.",
                List.of(),
                SOON);
    }

    static Refusal personNotYours() {
        return new Refusal(RefusalKind.FORBIDDEN, "person-not-yours", "Registration does not show you this person.");
    }

    static Refusal placeUnknown() {
        return Refusal.invalid(
                "place-unknown", "placeCode", "there is no such place", "the code of a registered village or compound");
    }

    /** Registration was asked and did not answer. */
    public static Refusal registrationAway() {
        return new Refusal(
                RefusalKind.UNAVAILABLE,
                "registration-away",
                "Registration was asked about this and does not answer at the moment. Nothing was changed.",
                List.of(),
                SOON);
    }

    static Refusal alreadyActive() {
        return new Refusal(
                RefusalKind.CONFLICT, "order-already-active", "This person is under an active order already.");
    }

    static Refusal alreadyServed() {
        return new Refusal(RefusalKind.CONFLICT, "order-already-served", "This order was served already.");
    }

    /** The order has ended. */
    public static Refusal alreadyReleased() {
        return new Refusal(RefusalKind.CONFLICT, "order-already-released", "This order has ended already.");
    }

    static Refusal notYetServed() {
        return new Refusal(
                RefusalKind.CONFLICT,
                "order-not-yet-served",
                "An order is served before it is released; one issued in error ends with ISSUED_IN_ERROR.");
    }

    static Refusal notComplete(LocalDate endsOn) {
        return new Refusal(
                RefusalKind.CONFLICT,
                "order-not-complete",
                "The last day is " + endsOn + "; ending earlier is SHORTENED or ISSUED_IN_ERROR.");
    }

    static Refusal changedMeanwhile() {
        return new Refusal(
                RefusalKind.PRECONDITION_FAILED,
                "order-changed",
                "The order changed since you read it. Read it again and decide anew.");
    }
}
