package org.lastmile.checkpoint.turnback;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lastmile.checkpoint.passage.TurnBack;

/** The turn-backs of the last weeks. */
public interface TurnBacks {

    /** Keeps them; what is kept already stays as it is. */
    void add(List<Refused> refused);

    /** Which of these were seen and judged as passages before: the staff decided later. */
    Set<UUID> seenBefore(List<TurnBack> told);

    /** Of these sightings those that come within 24 hours after a turn-back of the subject at another gate. */
    List<Attempt> attempts(List<Sighting> sightings);

    /**
     * Passages and turn-backs kept already that come within 24 hours after this turn-back, at another gate: it was
     * judged after them.
     *
     * @param tokens all tokens of the person, or of the plate
     */
    List<Attempt> attemptsAfter(Refused refused, Collection<String> tokens);
}
