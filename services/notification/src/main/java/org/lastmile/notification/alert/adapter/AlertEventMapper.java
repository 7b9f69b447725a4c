package org.lastmile.notification.alert.adapter;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.lastmile.event.notification.AlertAcknowledged;
import org.lastmile.event.notification.AlertOpened;
import org.lastmile.event.notification.AlertResolved;
import org.lastmile.event.notification.AlertUpdated;
import org.lastmile.event.violation.Evidence;
import org.lastmile.notification.alert.AlertEvent;
import org.lastmile.notification.alert.AlertView;
import org.lastmile.platform.core.event.OutgoingEvent;

/** Alert event → Avro record. The four records have the same fields; a pseudonym is all that is known of a person. */
final class AlertEventMapper {

    private static final String TOPIC = "notification.alerts";

    private AlertEventMapper() {}

    static OutgoingEvent outgoing(AlertEvent event) {
        var whole = whole(AlertView.of(event.alert()));
        SpecificRecord payload =
                switch (event.happening()) {
                    case OPENED -> whole;
                    case UPDATED -> copy(whole, new AlertUpdated());
                    case ACKNOWLEDGED -> copy(whole, new AlertAcknowledged());
                    case RESOLVED -> copy(whole, new AlertResolved());
                };
        String key = event.alert().id().toString();
        return OutgoingEvent.of(event.id(), TOPIC, key, payload, event.traceparent());
    }

    private static AlertOpened whole(AlertView alert) {
        return AlertOpened.newBuilder()
                .setAlertId(alert.id())
                .setViolationId(alert.violationId())
                .setKind(alert.kind())
                .setSeverity(alert.severity().name())
                .setState(alert.state().name())
                .setSubject(String.valueOf(alert.subject()))
                .setAccountablePlace(alert.accountablePlace())
                .setOccurredPlace(alert.occurredPlace())
                .setOccurredAt(alert.occurredAt())
                .setMeasuredAt(alert.measuredAt())
                .setDetectedAt(alert.detectedAt())
                .setOpenedAt(alert.openedAt())
                .setCount(alert.count())
                .setLate(alert.late())
                .setRule(alert.rule())
                .setRuleSource(alert.ruleSource())
                .setEvidence(evidence(alert))
                .setAcknowledgedBy(alert.acknowledgedBy())
                .setAcknowledgedAt(alert.acknowledgedAt())
                .setResolvedAt(alert.resolvedAt())
                .setResolution(alert.resolution())
                .setVersion(alert.version())
                .setOccurredPlaces(alert.occurredPlaces())
                .build();
    }

    private static SpecificRecord copy(AlertOpened whole, SpecificRecord into) {
        for (Schema.Field field : into.getSchema().getFields()) {
            into.put(field.pos(), whole.get(field.name()));
        }
        return into;
    }

    private static List<Evidence> evidence(AlertView alert) {
        return alert.evidence().stream()
                .map(piece -> new Evidence(piece.name(), piece.value(), piece.unit()))
                .toList();
    }
}
