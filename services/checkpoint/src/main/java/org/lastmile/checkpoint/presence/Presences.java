package org.lastmile.checkpoint.presence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Who is inside which compound. */
public interface Presences {

    /** Takes the last passages; older ones than those known change nothing, nor do those through gates of roads. */
    void passed(List<Presence> last);

    /** How many people are inside. */
    long inside(String placeCode);

    /** Where the person with one of these tokens is; empty when no passage of the last weeks tells. */
    Optional<Presence> find(String placeCode, Collection<String> tokens);

    /** Forgets who passed last before this time. @return how many */
    int forgetBefore(Instant measured);
}
