package org.lastmile.inspection.finding;

import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Raises the violation of a duty whose due time has passed. A timer may call this twice, or for a duty that was
 * fulfilled meanwhile: the duty says what is true.
 */
public class ReportOverdue {

    private final Findings findings;
    private final Clock clock;

    public ReportOverdue(Findings findings, Clock clock) {
        this.findings = findings;
        this.clock = clock;
    }

    /** Raises it, unless it was raised or is not due. @return how long after the due time, when it was raised now */
    @Transactional
    public Optional<Duration> handle(FindingId id, int round) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!(findings.lock(id).orElse(null) instanceof Finding.Raised raised)
                || raised.duty().round() != round) {
            return Optional.empty();
        }
        var change = raised.fire(now);
        if (change.events().isEmpty()) {
            return Optional.empty();
        }
        findings.save(change);
        return Optional.of(Duration.between(raised.duty().dueAt(), now));
    }
}
