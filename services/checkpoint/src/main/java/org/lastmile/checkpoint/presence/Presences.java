package org.lastmile.checkpoint.presence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lastmile.checkpoint.passage.KeptForWeeks;

/** Who is inside which compound. */
public interface Presences extends KeptForWeeks {

    /** Takes the last passages; older ones than those known change nothing, nor do those through gates of roads. */
    void passed(List<Presence> last);

    /** How many people are inside. */
    long inside(String placeCode);

    /** Where the person with one of these tokens is; empty when no passage of the last weeks tells. */
    Optional<Presence> find(String placeCode, Collection<String> tokens);
}
