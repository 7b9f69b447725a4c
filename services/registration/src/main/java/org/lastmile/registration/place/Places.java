package org.lastmile.registration.place;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lastmile.platform.core.event.Change;

/** The places this service knows. */
public interface Places {

    /** One place. */
    Optional<Place> find(String code);

    /** The places that were asked for, those higher up first, then by code. */
    List<Place> find(PlaceQuestion question);

    /** Those of these codes that exist, locked until the transaction ends. Two who define places take turns. */
    Map<String, Place> lock(Collection<String> codes);

    /** Keeps new and changed places together with their events. */
    void save(Change<List<Place>, PlaceDefined> change);
}
