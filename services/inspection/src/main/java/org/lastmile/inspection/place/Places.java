package org.lastmile.inspection.place;

import java.util.Collection;

/** The places that registration has told of. */
public interface Places {

    /** True when a place with this code is known here. */
    boolean knows(String code);

    /** Remembers places; doing it again changes nothing. */
    void remember(Collection<String> codes);
}
