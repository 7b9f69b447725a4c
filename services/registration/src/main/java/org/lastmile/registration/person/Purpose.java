package org.lastmile.registration.person;

import java.util.EnumSet;
import java.util.Set;

/** Why somebody may see who a person is: a closed list, each purpose with what it needs and no more. */
public enum Purpose {
    /** Somebody goes to the door and must know whom to meet. */
    VISIT(Revealed.NAME, Revealed.PHONE, Revealed.DOCUMENTS),
    /** Somebody calls. */
    CONTACT(Revealed.NAME, Revealed.PHONE),
    /** Examination or treatment, where a mistaken identity does harm. */
    MEDICAL(Revealed.NAME, Revealed.PHONE, Revealed.DOCUMENTS),
    /** An order is handed over to the right person. */
    SERVICE_OF_ORDER(Revealed.NAME, Revealed.PHONE, Revealed.DOCUMENTS);

    /** What of a person can be revealed. */
    public enum Revealed {
        NAME,
        PHONE,
        DOCUMENTS
    }

    private final Set<Revealed> fields;

    Purpose(Revealed first, Revealed... more) {
        this.fields = Set.copyOf(EnumSet.of(first, more));
    }

    /** What this purpose reveals. */
    public Set<Revealed> fields() {
        return fields;
    }
}
