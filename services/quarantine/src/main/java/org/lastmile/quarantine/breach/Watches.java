package org.lastmile.quarantine.breach;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lastmile.platform.core.event.Change;
import org.lastmile.platform.core.pii.PersonToken;

/** What is kept about persons who are restricted or were seen outside. */
public interface Watches {

    /** Of the persons behind these tokens those who are restricted or out, their rows locked in token order. */
    List<Watch> lockShown(Collection<PersonToken> shown);

    /** These persons, locked in token order, whether restricted or not. */
    List<Watch> lock(Collection<PersonToken> persons);

    /** An episode that was ever raised, with the person it is about now. */
    Optional<Found> find(UUID episode);

    /** Takes out passages that were excused by an exit that is over now, oldest first. */
    List<Passage> takeOverstayed(Instant now, int atMost);

    /** Saves what has changed and tells of it. The persons' rows are locked. */
    void save(List<Change<Watch, EpisodeEvent>> changes);

    /**
     * An episode and whose it is.
     *
     * @param episode the episode
     * @param person primary token of the person now
     */
    record Found(Episode episode, PersonToken person) {}
}
