package org.lastmile.checkpoint.fever;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lastmile.platform.core.event.Change;

/** All episodes of fever. */
public interface FeverEpisodes {

    /** Open episodes of these subjects, or that hold one of these passages. */
    List<FeverEpisode.Open> open(Collection<String> subjects, Collection<UUID> passages);

    /** Locks the subjects until the transaction ends, so that the order of their events is the order of commits. */
    void lock(Collection<String> subjects);

    /** Keeps the state and appends its events. */
    void save(Change<FeverEpisode, FeverEvent> change);

    /** Subjects of all open episodes. */
    Set<String> openSubjects();
}
