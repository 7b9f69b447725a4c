package org.lastmile.checkpoint.fever;

import java.time.Instant;
import java.util.UUID;
import org.lastmile.checkpoint.passage.Passage;

/** What happens to an episode of fever. */
public sealed interface FeverEvent {

    /** The episode. */
    UUID violationId();

    /** A second reading confirmed the first. */
    record FeverConfirmed(UUID violationId, String subject, Passage first, Passage second, Instant detectedAt)
            implements FeverEvent {}

    /** Another reading of 37.30 °C or more came while the episode lasts. */
    record FeverSeenAgain(UUID violationId, String subject, Passage again, int count, Instant detectedAt)
            implements FeverEvent {}

    /** A valid reading below 37.30 °C ended the episode. */
    record FeverCleared(UUID violationId, String subject, Passage normal, Instant detectedAt) implements FeverEvent {}
}
