package org.lastmile.checkpoint.turnback;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.lastmile.checkpoint.restriction.PersonLinks;
import org.lastmile.checkpoint.violation.EpisodeEnds;
import org.lastmile.checkpoint.violation.Finding;
import org.lastmile.checkpoint.violation.Finding.Fact;
import org.lastmile.checkpoint.violation.Violations;

/** Keeps turn-backs, and opens and continues the episodes of those who try another gate. */
@Singleton
class RaiseAttempts {

    static final String KIND = "REPEAT_ATTEMPT";
    private static final Finding.Rule RULE = new Finding.Rule(
            "Who was turned back at a gate does not try another one within 24 hours.", "checkpoint turn-back rules §1");
    private static final Duration LASTS = Duration.ofHours(24);

    private final TurnBacks turnBacks;
    private final PersonLinks links;
    private final Violations violations;
    private final EpisodeEnds ends;

    RaiseAttempts(TurnBacks turnBacks, PersonLinks links, Violations violations, EpisodeEnds ends) {
        this.turnBacks = turnBacks;
        this.links = links;
        this.violations = violations;
        this.ends = ends;
    }

    /** Keeps these turn-backs and compares: the sightings with all turn-backs, and the turn-backs with all passages. */
    void handle(List<Refused> refused, List<Sighting> sightings) {
        if (sightings.isEmpty() && refused.isEmpty()) {
            return;
        }
        // what is told of a person is handled in order; a plate's is not, as its key is the person
        violations.lock(Stream.concat(
                        sightings.stream().filter(Sighting::ofPlate).map(Sighting::subject),
                        refused.stream().map(Refused::subject))
                .toList());
        turnBacks.add(refused);
        var attempts = new ArrayList<>(turnBacks.attempts(sightings));
        refused.forEach(one -> attempts.addAll(turnBacks.attemptsAfter(one, links.allOf(one.subject()))));
        // a batch may hold both sides
        var raised = new HashSet<Map.Entry<String, UUID>>();
        attempts.removeIf(attempt ->
                !raised.add(Map.entry(attempt.seen().subject(), attempt.seen().passage())));
        if (!attempts.isEmpty()) {
            raise(attempts);
        }
    }

    private void raise(List<Attempt> attempts) {
        violations.lock(
                attempts.stream().map(attempt -> attempt.seen().subject()).toList());
        for (Attempt attempt : attempts) {
            Sighting seen = attempt.seen();
            violations.raise(finding(attempt, seen));
            ends.endAt(KIND, seen.subject(), seen.measuredAt().plus(LASTS), "NOT_SEEN_AGAIN");
        }
    }

    private static Finding finding(Attempt attempt, Sighting seen) {
        return new Finding(
                KIND,
                attempt.late() ? "LOW" : "MEDIUM",
                seen.subject(),
                seen.passage().toString(),
                seen.placeCode(),
                seen.measuredAt(),
                attempt.late(),
                List.of(
                        Fact.of("gate", seen.gateId()),
                        Fact.of("measuredAt", seen.measuredAt()),
                        Fact.of("turnedBackGate", attempt.refusedGateId()),
                        Fact.of("turnedBackFor", attempt.refusedReason()),
                        Fact.of("turnedBackAt", attempt.refusedAt()),
                        Fact.of("passage", seen.passage())),
                RULE,
                null,
                seen.trace());
    }
}
