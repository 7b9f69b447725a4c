package org.lastmile.registration.person;

import java.time.Instant;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.platform.core.staff.Staff;

/** Who saw what of whom, when and why. Only ever added to. */
public interface AccessLog {

    /** Writes an entry in the transaction of the look-up. */
    void write(Entry entry);

    /**
     * One disclosure.
     *
     * @param staff who saw it
     * @param person primary token
     * @param purpose stated purpose; it says which fields
     * @param at when
     */
    record Entry(Staff staff, PersonToken person, Purpose purpose, Instant at) {}
}
