package org.lastmile.quarantine.breach;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is told about an episode. */
public sealed interface EpisodeEvent {

    /** The episode as it is after this. */
    Episode episode();

    /** A rule was broken. */
    record ViolationDetected(Episode episode, Passage passage, Instant detectedAt) implements EpisodeEvent {}

    /** There is new evidence. */
    record ViolationUpdated(Episode episode, Passage passage, Instant detectedAt) implements EpisodeEvent {}

    /** It is over; the passage is the entry that ended it, if one did. */
    record ViolationCleared(
            Episode episode, Clearance clearance, @Nullable Passage passage) implements EpisodeEvent {}
}
