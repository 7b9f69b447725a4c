package org.lastmile.inspection.finding.adapter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lastmile.event.inspection.FindingRaised;
import org.lastmile.event.inspection.FindingRectified;
import org.lastmile.event.inspection.FindingVerified;
import org.lastmile.event.violation.Evidence;
import org.lastmile.event.violation.ViolationCleared;
import org.lastmile.event.violation.ViolationDetected;
import org.lastmile.inspection.finding.Duty;
import org.lastmile.inspection.finding.Finding;
import org.lastmile.inspection.finding.FindingEvent;
import org.lastmile.inspection.finding.Report;
import org.lastmile.inspection.finding.Severity;
import org.lastmile.platform.core.event.EventId;
import org.lastmile.platform.core.event.OutgoingEvent;

/** Finding events as Avro records; every word that somebody wrote is left out. */
final class FindingEventMapper {

    private static final String FINDINGS = "inspection.findings";
    private static final String VIOLATIONS = "violations";
    private static final String OVERDUE = "RECTIFICATION_OVERDUE";

    private FindingEventMapper() {}

    static OutgoingEvent event(FindingEvent event) {
        return switch (event) {
            case FindingEvent.FindingRaised raised -> raised(raised.finding());
            case FindingEvent.FindingRectified rectified -> rectified(rectified.finding());
            case FindingEvent.FindingVerified verified -> verified(verified);
            case FindingEvent.ViolationDetected detected -> detected(detected);
            case FindingEvent.ViolationCleared cleared -> cleared(cleared.finding());
        };
    }

    private static OutgoingEvent raised(Finding.Raised finding) {
        Report report = finding.report();
        var payload = FindingRaised.newBuilder()
                .setFindingId(report.id().value())
                .setAccountablePlace(report.placeCode())
                .setSeverity(report.severity().name())
                .setDueAt(finding.duty().dueAt())
                .setAlertId(report.alert())
                .setRaisedAt(report.raisedAt())
                .setRaisedBy(report.raisedBy())
                .setVersion(finding.version())
                .build();
        return OutgoingEvent.of(id(finding), FINDINGS, key(finding), payload, null);
    }

    private static OutgoingEvent rectified(Finding.Rectified finding) {
        var payload = FindingRectified.newBuilder()
                .setFindingId(finding.report().id().value())
                .setAccountablePlace(finding.report().placeCode())
                .setRound(finding.duty().round())
                .setDueAt(finding.duty().dueAt())
                .setRectifiedAt(finding.rectification().at())
                .setRectifiedBy(finding.rectification().by())
                .setVersion(finding.version())
                .build();
        return OutgoingEvent.of(id(finding), FINDINGS, key(finding), payload, null);
    }

    private static OutgoingEvent verified(FindingEvent.FindingVerified event) {
        Finding finding = event.finding();
        Instant dueAgain =
                event.round() == finding.duty().round() ? null : finding.duty().dueAt();
        var payload = FindingVerified.newBuilder()
                .setFindingId(finding.report().id().value())
                .setAccountablePlace(finding.report().placeCode())
                .setRound(event.round())
                .setOutcome(event.verification().outcome().name())
                .setDueAt(dueAgain)
                .setVerifiedAt(event.verification().at())
                .setVerifiedBy(event.verification().by())
                .setVersion(finding.version())
                .build();
        return OutgoingEvent.of(id(finding), FINDINGS, key(finding), payload, null);
    }

    private static OutgoingEvent detected(FindingEvent.ViolationDetected event) {
        Finding.Raised finding = event.finding();
        Report report = finding.report();
        Duty duty = finding.duty();
        var payload = ViolationDetected.newBuilder()
                .setViolationId(episode(finding))
                .setKind(OVERDUE)
                .setSeverity(severity(report.severity()))
                .setSubject(key(finding))
                .setAccountablePlace(report.placeCode())
                .setOccurredPlace(report.placeCode())
                .setOccurredAt(duty.dueAt())
                .setMeasuredAt(duty.dueAt())
                .setDetectedAt(event.at())
                .setDetectedBy("inspection")
                .setEvidence(List.of(
                        evidence("findingId", key(finding)),
                        evidence("findingSeverity", report.severity().name()),
                        evidence("raisedAt", report.raisedAt().toString()),
                        evidence("dueAt", duty.dueAt().toString()),
                        evidence("round", "" + duty.round())))
                .setRule("A finding is put right by its due time.")
                .setRuleSource(
                        switch (duty.basis()) {
                            case STATED -> "due time as stated by the inspector";
                            case SEVERITY -> "due time by the severity " + report.severity();
                        })
                .setDuty("Put the finding right and report it.")
                .setDutyDueAt(null)
                .setLate(false)
                .setCount(1)
                .build();
        UUID id = EventId.derivedFrom("ViolationDetected", episode(finding).toString());
        return OutgoingEvent.of(id, VIOLATIONS, key(finding), payload, null);
    }

    private static OutgoingEvent cleared(Finding.Rectified finding) {
        var payload = ViolationCleared.newBuilder()
                .setViolationId(episode(finding))
                .setKind(OVERDUE)
                .setSubject(key(finding))
                .setReason("RECTIFIED")
                .setClearedAt(finding.rectification().at())
                .build();
        UUID id = EventId.derivedFrom("ViolationCleared", episode(finding).toString());
        return OutgoingEvent.of(id, VIOLATIONS, key(finding), payload, null);
    }

    private static String key(Finding finding) {
        return finding.report().id().toString();
    }

    private static UUID id(Finding finding) {
        return EventId.derivedFrom(FINDINGS, key(finding), "" + finding.version());
    }

    /** One episode per round, whatever is tried again. */
    private static UUID episode(Finding finding) {
        return EventId.derivedFrom(OVERDUE, key(finding), "" + finding.duty().round());
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case MINOR -> "LOW";
            case NORMAL -> "MEDIUM";
            case SERIOUS -> "HIGH";
        };
    }

    private static Evidence evidence(String name, String value) {
        return new Evidence(name, value, null);
    }
}
