package org.lastmile.notification.alert;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Turns a batch of violations into alerts: one look-up, the rules in memory, one save. Runs in the transaction of the
 * inbox.
 */
public class RecordViolations {

    private final Alerts alerts;
    private final Clock clock;

    public RecordViolations(Alerts alerts, Clock clock) {
        this.alerts = alerts;
        this.clock = clock;
    }

    /** Records the violations in this order and returns what changed. */
    public List<AlertEvent> handle(List<Violation> violations) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<UUID, Alert> known = new HashMap<>(alerts.lockOf(
                violations.stream().map(Violation::violationId).distinct().toList()));
        var events = new ArrayList<AlertEvent>(violations.size());
        for (Violation violation : violations) {
            change(known.get(violation.violationId()), violation, now).ifPresent(event -> {
                known.put(violation.violationId(), event.alert());
                events.add(event);
            });
        }
        if (!events.isEmpty()) {
            alerts.save(events);
        }
        return events;
    }

    /**
     * An end without a beginning has nothing to resolve; a key's order makes it impossible unless the topic was cut.
     */
    private static Optional<AlertEvent> change(@Nullable Alert alert, Violation violation, Instant now) {
        return switch (violation) {
            case Violation.Detected detected ->
                alert == null ? Optional.of(Alert.open(detected, now)) : alert.update(detected);
            case Violation.Updated updated ->
                Optional.of(alert == null ? Alert.open(updated, now) : alert.update(updated));
            case Violation.Cleared cleared -> alert == null ? Optional.empty() : alert.resolve(cleared);
        };
    }
}
