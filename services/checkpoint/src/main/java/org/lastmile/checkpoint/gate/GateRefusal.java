package org.lastmile.checkpoint.gate;

import java.time.Duration;
import java.util.List;
import org.lastmile.platform.core.problem.FieldFault;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.problem.RefusalKind;

/** Everything that is refused about gates. */
public final class GateRefusal {

    private GateRefusal() {}

    /** There is no such gate, or none the caller may see. */
    public static Refusal unknown() {
        return new Refusal(RefusalKind.NOT_FOUND, "gate-unknown", "There is no such gate within your place.");
    }

    static Refusal placeUnknown() {
        return new Refusal(
                RefusalKind.INVALID,
                "place-unknown",
                "placeCode: registration has not told of such a place",
                List.of(new FieldFault("placeCode", "registration has not told of such a place", null)),
                Duration.ofSeconds(2));
    }

    static Refusal hoursContradict() {
        return Refusal.invalid(
                "opening-hours-contradict",
                "openingHours",
                "two windows have a time in common, or one has no length",
                "windows apart from each other");
    }

    static Refusal isTheOpenOne() {
        return new Refusal(
                RefusalKind.CONFLICT,
                "gate-is-the-open-one",
                "directionPolicy: this is the one gate by which a closed compound is entered and left, now or later. Name"
                        + " another open gate first, or open the compound.",
                List.of(new FieldFault("directionPolicy", "must let pass both ways here", "BOTH")),
                null);
    }

    static Refusal changedMeanwhile() {
        return new Refusal(
                RefusalKind.PRECONDITION_FAILED,
                "gate-changed",
                "The gate changed since you read it. Read it again and decide anew.");
    }

    static Refusal taken() {
        return new Refusal(RefusalKind.CONFLICT, "gate-exists", "Another gate has this id already.");
    }
}
