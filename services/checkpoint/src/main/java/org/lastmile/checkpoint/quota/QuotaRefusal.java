package org.lastmile.checkpoint.quota;

import java.time.Duration;
import java.util.List;
import org.lastmile.platform.core.problem.FieldFault;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.problem.RefusalKind;

/** Everything that is refused about quotas. */
final class QuotaRefusal {

    private QuotaRefusal() {}

    static Refusal unknown() {
        return new Refusal(
                RefusalKind.NOT_FOUND, "quota-unknown", "There is no such quota in force within your place.");
    }

    static Refusal exists() {
        return new Refusal(
                RefusalKind.CONFLICT,
                "quota-exists",
                "This place has a quota for this subject and direction. End that one first.");
    }

    static Refusal placeUnknown() {
        return new Refusal(
                RefusalKind.INVALID,
                "place-unknown",
                "placeCode: registration has not told of such a place",
                List.of(new FieldFault("placeCode", "registration has not told of such a place", null)),
                Duration.ofSeconds(2));
    }
}
