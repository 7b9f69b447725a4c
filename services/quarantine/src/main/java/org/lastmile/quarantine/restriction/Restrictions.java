package org.lastmile.quarantine.restriction;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.lastmile.platform.core.pii.PersonToken;

/** The published restrictions, and the orders, households and exits they follow from. */
public interface Restrictions {

    /** The last published restriction of each of these persons, where there is one. */
    Map<PersonToken, Restriction> published(Collection<PersonToken> persons);

    /** What the orders and households say now; persons without a cause are left out. */
    Map<PersonToken, List<Cause>> causes(Collection<PersonToken> persons);

    /** When they may nevertheless leave; exits that ended long ago are left out. */
    Map<PersonToken, List<PublishedExit>> exits(Collection<PersonToken> persons);

    /** Saves and publishes. The persons' rows are locked by the caller. */
    void publish(List<Restriction> changed);
}
