package org.lastmile.registration.household;

import java.util.List;
import org.lastmile.platform.core.problem.FieldFault;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.problem.RefusalKind;

/** Everything this feature refuses. */
public final class HouseholdRefusal {

    private HouseholdRefusal() {}

    /** 404, the same for none and for one elsewhere. */
    static Refusal unknown() {
        return new Refusal(RefusalKind.NOT_FOUND, "household-unknown", "There is no such household within your place.");
    }

    /** 400: the household named in a registration. */
    static Refusal unknownInForm() {
        return Refusal.invalid("household-unknown", "householdId", "is not a household within your place", null);
    }

    /** 400. */
    static Refusal placeUnknown() {
        return Refusal.invalid("place-unknown", "placeCode", "is not a known place", "a code of GET /v1/places/{code}");
    }

    /** 400. */
    static Refusal membersUnknown(List<Integer> positions) {
        return Refusal.invalid(positions.stream()
                .map(i -> new FieldFault("members[" + i + "]", "is no person within your place", null))
                .toList());
    }

    /** 409. */
    static Refusal full() {
        return new Refusal(
                RefusalKind.CONFLICT, "household-full", "A household has at most " + Household.MOST + " members.");
    }

    /** 428. */
    public static Refusal versionMissing() {
        return new Refusal(
                RefusalKind.PRECONDITION_REQUIRED,
                "if-match-missing",
                "Say in If-Match which version this is based on: the ETag of GET /v1/households/{id}.");
    }

    /** 412. */
    static Refusal stale() {
        return new Refusal(
                RefusalKind.PRECONDITION_FAILED,
                "household-changed",
                "The household has changed since it was read. Read it again.");
    }
}
