package org.lastmile.inspection.alert;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** The alerts that notification has told of. */
public interface KnownAlerts {

    Optional<KnownAlert> find(UUID id);

    /** Remembers alerts, one per id; an older version than the remembered one changes nothing. */
    void remember(Collection<KnownAlert> alerts);
}
