package org.lastmile.checkpoint.violation;

import java.util.Optional;
import java.util.UUID;

/** Episodes as staff see them. Everything here happens in the caller's transaction, its events included. */
public interface Episodes {

    /** The episode; nobody else changes it until the transaction ends. */
    Optional<Episode> lock(UUID violation);

    /** Ends an episode that lasts. @return the same, ended */
    Episode end(Episode episode, Episode.Ending ending);
}
