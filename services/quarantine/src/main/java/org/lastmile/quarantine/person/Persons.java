package org.lastmile.quarantine.person;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lastmile.platform.core.pii.PersonToken;

/** The persons that registration has told of. */
public interface Persons {

    /** Primary token of the known person behind this token, which may be that of any document. */
    Optional<PersonToken> primary(PersonToken token);

    /**
     * Locks a person and those who live with them, in token order, and keeps households as they are until the
     * transaction ends.
     */
    Set<PersonToken> lockCircle(PersonToken person);

    /**
     * Takes over what registration told, in order.
     *
     * @return everybody whose household or identity may have changed, with all who live with them; their rows are
     *     locked
     */
    Set<PersonToken> apply(List<RegistryNews> news);
}
