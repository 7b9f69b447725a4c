package org.lastmile.registration.person;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.platform.core.problem.FieldFault;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.platform.core.problem.RefusalKind;

/** Everything this feature refuses. None of it says more about a person than the caller may see. */
public final class PersonRefusal {

    private PersonRefusal() {}

    /** 404, the same for nobody and for somebody elsewhere. */
    public static Refusal unknown() {
        return new Refusal(RefusalKind.NOT_FOUND, "person-unknown", "The vault shows you no person with this token.");
    }

    /** 429. */
    public static Refusal tooManyUnknown(Duration wait) {
        return new Refusal(
                RefusalKind.TOO_MANY,
                "too-many-unknown-lookups",
                "You asked for too many people the vault does not show you.",
                List.of(),
                wait);
    }

    /** 400. */
    static Refusal placeUnknown() {
        return Refusal.invalid("place-unknown", "placeCode", "is not a known place", "a code of GET /v1/places/{code}");
    }

    /** 409; names the token because the caller sees the person's place. */
    static Refusal alreadyRegistered(PersonToken token) {
        return new Refusal(
                RefusalKind.CONFLICT, "already-registered", "This document is registered already, as " + token + ".");
    }

    /** 409; says nothing more because the person's place is not the caller's. */
    static Refusal alreadyRegisteredElsewhere() {
        return new Refusal(
                RefusalKind.CONFLICT, "already-registered", "This document is registered already, at another place.");
    }

    /** 409. */
    static Refusal belongsToAnother() {
        return new Refusal(
                RefusalKind.CONFLICT, "document-belongs-to-another", "This document is registered for another person.");
    }

    /** 400. */
    static Refusal purposeUnknown() {
        return Refusal.invalid(
                List.of(new FieldFault("purpose", "is not a purpose", Arrays.toString(Purpose.values()))));
    }
}
