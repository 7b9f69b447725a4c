package org.lastmile.checkpoint.turnback;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.lastmile.checkpoint.violation.EpisodeEnds;
import org.lastmile.checkpoint.violation.Finding;
import org.lastmile.checkpoint.violation.Finding.Fact;
import org.lastmile.checkpoint.violation.Violations;

/** Opens and continues the episodes of those who try another gate. */
@Singleton
class RaiseAttempts {

    static final String KIND = "REPEAT_ATTEMPT";
    private static final Finding.Rule RULE = new Finding.Rule(
            "Who was turned back at a gate does not try another one within 24 hours.", "checkpoint turn-back rules §1");
    private static final Duration LASTS = Duration.ofHours(24);

    private final Violations violations;
    private final EpisodeEnds ends;

    RaiseAttempts(Violations violations, EpisodeEnds ends) {
        this.violations = violations;
        this.ends = ends;
    }

    void handle(List<Attempt> attempts) {
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
