package org.lastmile.quarantine.breach.adapter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lastmile.event.violation.Evidence;
import org.lastmile.event.violation.ViolationCleared;
import org.lastmile.event.violation.ViolationDetected;
import org.lastmile.event.violation.ViolationUpdated;
import org.lastmile.platform.core.event.EventId;
import org.lastmile.platform.core.event.OutgoingEvent;
import org.lastmile.quarantine.breach.Episode;
import org.lastmile.quarantine.breach.EpisodeEvent;
import org.lastmile.quarantine.breach.Passage;

/** Episode events as Avro records of the topic {@code violations}. */
final class EpisodeMapper {

    private static final String TOPIC = "violations";
    private static final String SERVICE = "quarantine";

    private final Duration onSceneWithin;

    EpisodeMapper(Duration onSceneWithin) {
        this.onSceneWithin = onSceneWithin;
    }

    OutgoingEvent event(EpisodeEvent event) {
        return switch (event) {
            case EpisodeEvent.ViolationDetected detected -> detected(detected);
            case EpisodeEvent.ViolationUpdated updated -> updated(updated);
            case EpisodeEvent.ViolationCleared cleared -> cleared(cleared);
        };
    }

    private OutgoingEvent detected(EpisodeEvent.ViolationDetected event) {
        Episode episode = event.episode();
        Passage passage = event.passage();
        Instant due = passage.late() ? null : event.detectedAt().plus(onSceneWithin);
        var payload = ViolationDetected.newBuilder()
                .setViolationId(episode.id())
                .setKind(episode.kind().name())
                .setSeverity(episode.severity().name())
                .setSubject(episode.subject().value())
                .setAccountablePlace(episode.accountablePlace())
                .setOccurredPlace(passage.gatePlace())
                .setOccurredAt(passage.occurredAt())
                .setMeasuredAt(passage.occurredAt())
                .setDetectedAt(event.detectedAt())
                .setDetectedBy(SERVICE)
                .setEvidence(evidence(episode, passage))
                .setRule(episode.kind().rule())
                .setRuleSource(episode.kind().ruleSource())
                .setDuty(duty(passage))
                .setDutyDueAt(due)
                .setLate(passage.late())
                .setCount(episode.count())
                .build();
        var id = EventId.derivedFrom("ViolationDetected", episode.id().toString());
        return OutgoingEvent.of(id, TOPIC, episode.subject().value(), payload, passage.traceparent());
    }

    private OutgoingEvent updated(EpisodeEvent.ViolationUpdated event) {
        Episode episode = event.episode();
        Passage passage = event.passage();
        var payload = ViolationUpdated.newBuilder()
                .setViolationId(episode.id())
                .setKind(episode.kind().name())
                .setSeverity(episode.severity().name())
                .setSubject(episode.subject().value())
                .setAccountablePlace(episode.accountablePlace())
                .setOccurredPlace(passage.gatePlace())
                .setOccurredAt(passage.occurredAt())
                .setMeasuredAt(passage.occurredAt())
                .setDetectedAt(event.detectedAt())
                .setEvidence(evidence(episode, passage))
                .setLate(passage.late())
                .setCount(episode.count())
                .build();
        var id = EventId.derivedFrom(
                "ViolationUpdated", episode.id().toString(), passage.id().toString());
        return OutgoingEvent.of(id, TOPIC, episode.subject().value(), payload, passage.traceparent());
    }

    private OutgoingEvent cleared(EpisodeEvent.ViolationCleared event) {
        Episode episode = event.episode();
        Passage entry = event.passage();
        var payload = ViolationCleared.newBuilder()
                .setViolationId(episode.id())
                .setKind(episode.kind().name())
                .setSubject(episode.subject().value())
                .setReason(event.clearance().reason().name())
                .setClearedAt(event.clearance().at())
                .build();
        var id = EventId.derivedFrom("ViolationCleared", episode.id().toString());
        String trace = entry == null ? null : entry.traceparent();
        return OutgoingEvent.of(id, TOPIC, episode.subject().value(), payload, trace);
    }

    private static String duty(Passage passage) {
        return passage.late()
                ? "Find out whether the person is back."
                : "Meet the person, bring them home safely, and find out what they needed.";
    }

    private static List<Evidence> evidence(Episode episode, Passage passage) {
        var evidence = new ArrayList<>(List.of(
                evidence("passage", passage.id().toString()),
                evidence("gate", passage.gate()),
                evidence("gatePlace", passage.gatePlace()),
                evidence("direction", passage.direction().name()),
                evidence("measuredAt", passage.measuredAt().toString()),
                evidence("device", passage.deviceId()),
                evidence("orderId", episode.orderId().toString())));
        if (passage.allowedUntil() != null) {
            evidence.add(evidence("allowedUntil", passage.allowedUntil().toString()));
        }
        return evidence;
    }

    private static Evidence evidence(String name, String value) {
        return new Evidence(name, value, null);
    }
}
