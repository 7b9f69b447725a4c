package org.lastmile.checkpoint.fever;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lastmile.checkpoint.passage.Passage;
import org.lastmile.checkpoint.restriction.PersonLinks;

/**
 * Which second reading confirms a first one.
 *
 * <p>Both are valid and at least 37.30 °C, are two readings and not one resent, lie within ten minutes, and are of the
 * same person or one names the other. Which of them arrives first does not matter. Basis: fever rules §3.
 */
final class FeverRule {

    static final Duration WITHIN = Duration.ofMinutes(10);

    private final PersonLinks links;

    FeverRule(PersonLinks links) {
        this.links = links;
    }

    /** The reading among these that forms a confirmed fever with this one; the nearest in time. */
    Optional<Passage> mate(Passage fever, List<Passage> candidates) {
        return candidates.stream()
                .filter(other -> !other.id().equals(fever.id()))
                .filter(other -> other.temperature().isFever())
                .filter(other -> distance(fever, other).compareTo(WITHIN) <= 0)
                .filter(other -> samePerson(fever, other) || names(fever, other) || names(other, fever))
                .min((a, b) -> distance(fever, a).compareTo(distance(fever, b)));
    }

    /** The person's first token where one is known, else what the passage is kept under. */
    String subject(Passage passage) {
        String token = passage.personToken();
        return token == null ? passage.key() : links.primary(token);
    }

    /** The person of either reading; without a document, what the first one is kept under. */
    String subject(Passage first, Passage second) {
        return first.personToken() == null && second.personToken() != null ? subject(second) : subject(first);
    }

    private boolean samePerson(Passage one, Passage other) {
        return one.personToken() != null
                && other.personToken() != null
                && subject(one).equals(subject(other));
    }

    private static boolean names(Passage one, Passage other) {
        return other.id().equals(one.recheckOf());
    }

    private static Duration distance(Passage one, Passage other) {
        Instant a = one.measuredAt();
        return Duration.between(a, other.measuredAt()).abs();
    }
}
