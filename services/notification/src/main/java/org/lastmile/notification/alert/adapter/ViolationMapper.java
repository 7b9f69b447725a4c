package org.lastmile.notification.alert.adapter;

import java.util.ArrayList;
import java.util.List;
import org.lastmile.event.violation.ViolationCleared;
import org.lastmile.event.violation.ViolationDetected;
import org.lastmile.event.violation.ViolationUpdated;
import org.lastmile.notification.alert.Evidence;
import org.lastmile.notification.alert.Severity;
import org.lastmile.notification.alert.Sighting;
import org.lastmile.notification.alert.Violation;
import org.lastmile.notification.alert.Violation.Cause;
import org.lastmile.notification.alert.Violation.Episode;
import org.lastmile.platform.core.event.ReceivedEvent;

/** Avro record → violation. */
final class ViolationMapper {

    private ViolationMapper() {}

    /** What the events tell; records of a later catalogue that say nothing of an episode are passed over. */
    static List<Violation> violations(List<ReceivedEvent> events) {
        var violations = new ArrayList<Violation>(events.size());
        for (ReceivedEvent event : events) {
            var cause = new Cause(event.id(), event.traceparent());
            switch (event.payload()) {
                case ViolationDetected detected -> violations.add(detected(detected, cause));
                case ViolationUpdated updated -> violations.add(updated(updated, cause));
                case ViolationCleared cleared ->
                    violations.add(new Violation.Cleared(
                            cleared.getViolationId(), cause, cleared.getReason(), cleared.getClearedAt()));
                case null, default -> {}
            }
        }
        return violations;
    }

    private static Violation detected(ViolationDetected from, Cause cause) {
        return new Violation.Detected(
                from.getViolationId(),
                cause,
                new Episode(from.getKind(), from.getSubject(), from.getAccountablePlace()),
                new Sighting(
                        Severity.valueOf(from.getSeverity()),
                        from.getOccurredPlace(),
                        from.getOccurredAt(),
                        from.getMeasuredAt(),
                        from.getDetectedAt(),
                        from.getLate(),
                        from.getCount(),
                        evidence(from.getEvidence())),
                from.getRule(),
                from.getRuleSource());
    }

    private static Violation updated(ViolationUpdated from, Cause cause) {
        return new Violation.Updated(
                from.getViolationId(),
                cause,
                new Episode(from.getKind(), from.getSubject(), from.getAccountablePlace()),
                new Sighting(
                        Severity.valueOf(from.getSeverity()),
                        from.getOccurredPlace(),
                        from.getOccurredAt(),
                        from.getMeasuredAt(),
                        from.getDetectedAt(),
                        from.getLate(),
                        from.getCount(),
                        evidence(from.getEvidence())));
    }

    private static List<Evidence> evidence(List<org.lastmile.event.violation.Evidence> from) {
        return from.stream()
                .map(piece -> new Evidence(piece.getName(), piece.getValue(), piece.getUnit()))
                .toList();
    }
}
