package org.lastmile.checkpoint.violation.adapter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.violation.Finding;
import org.lastmile.event.violation.Evidence;
import org.lastmile.event.violation.ViolationCleared;
import org.lastmile.event.violation.ViolationDetected;
import org.lastmile.event.violation.ViolationUpdated;
import org.lastmile.platform.core.event.EventId;
import org.lastmile.platform.core.event.OutgoingEvent;

/** Writes episodes as violation events, keyed by their subject. */
final class ViolationMapper {

    private static final String TOPIC = "violations";
    private static final int TOWN = 9;

    private ViolationMapper() {}

    static OutgoingEvent detected(Finding finding, JdbcViolations.Open episode, Instant now) {
        Finding.Duty duty = finding.late() ? null : finding.duty();
        return event(
                finding.subject(),
                ViolationDetected.newBuilder()
                        .setViolationId(episode.id())
                        .setKind(finding.kind())
                        .setSeverity(finding.severity())
                        .setSubject(finding.subject())
                        .setAccountablePlace(town(finding.placeCode()))
                        .setOccurredPlace(finding.placeCode())
                        .setOccurredAt(finding.measuredAt())
                        .setMeasuredAt(finding.measuredAt())
                        .setDetectedAt(now)
                        .setDetectedBy("checkpoint")
                        .setEvidence(evidence(finding))
                        .setRule(finding.rule().words())
                        .setRuleSource(finding.rule().source())
                        .setDuty(duty == null ? null : duty.name())
                        .setDutyDueAt(duty == null ? null : now.plus(duty.within()))
                        .setLate(finding.late())
                        .setCount(episode.count())
                        .build(),
                EventId.derivedFrom("ViolationDetected", episode.id().toString()),
                finding.trace());
    }

    static OutgoingEvent updated(Finding finding, JdbcViolations.Open episode, Instant now) {
        return event(
                finding.subject(),
                ViolationUpdated.newBuilder()
                        .setViolationId(episode.id())
                        .setKind(finding.kind())
                        .setSeverity(finding.severity())
                        .setSubject(finding.subject())
                        .setAccountablePlace(town(finding.placeCode()))
                        .setOccurredPlace(finding.placeCode())
                        .setOccurredAt(finding.measuredAt())
                        .setMeasuredAt(finding.measuredAt())
                        .setDetectedAt(now)
                        .setEvidence(evidence(finding))
                        .setLate(finding.late())
                        .setCount(episode.count())
                        .build(),
                // the count too: the same cause may come again later in an episode
                EventId.derivedFrom(
                        "ViolationUpdated",
                        episode.id().toString(),
                        Integer.toString(episode.count()),
                        finding.cause()),
                finding.trace());
    }

    static OutgoingEvent cleared(UUID violation, String kind, String subject, String reason, Instant now) {
        var cleared = ViolationCleared.newBuilder()
                .setViolationId(violation)
                .setKind(kind)
                .setSubject(subject)
                .setReason(reason)
                .setClearedAt(now)
                .build();
        return event(subject, cleared, EventId.derivedFrom("ViolationCleared", violation.toString()), null);
    }

    private static OutgoingEvent event(String subject, SpecificRecord event, UUID id, @Nullable String trace) {
        return OutgoingEvent.of(id, TOPIC, subject, event, trace);
    }

    private static List<Evidence> evidence(Finding finding) {
        return finding.evidence().stream()
                .map(fact -> Evidence.newBuilder()
                        .setName(fact.name())
                        .setValue(fact.value())
                        .setUnit(fact.unit())
                        .build())
                .toList();
    }

    private static String town(String place) {
        return place.substring(0, Math.min(TOWN, place.length()));
    }
}
