package org.lastmile.notification.alert;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.staff.Staff;

/**
 * An alert laid flat, as it stands in topics, tables, answers, streams and webhooks. The names are the same everywhere,
 * but that an event calls {@code id} {@code alertId}.
 *
 * @param id alert
 * @param violationId episode behind it
 * @param kind kind of the violation, such as HOUSEHOLD_EXIT
 * @param severity how bad it is now
 * @param state where it stands
 * @param subject person token, or id of the gate or device; null where it is not told
 * @param accountablePlace code of the place that owns the alert
 * @param occurredPlace code of the place where the newest evidence comes from
 * @param occurredAt when the newest evidence happened
 * @param measuredAt when it was measured
 * @param detectedAt when the rule fired
 * @param openedAt when the alert was opened
 * @param count passages or readings in the episode so far
 * @param late the evidence was late
 * @param rule rule that fired
 * @param ruleSource where the rule is written
 * @param evidence the newest evidence
 * @param acknowledgedBy subject of the member of staff who took it
 * @param acknowledgedAt when it was acknowledged
 * @param resolvedAt when it was resolved
 * @param resolution why it was resolved
 * @param version grows with every change
 * @param occurredPlaces codes of all places where it was seen so far, the first one first; only grows
 */
public record AlertView(
        UUID id,
        UUID violationId,
        String kind,
        Severity severity,
        StateName state,
        @Nullable String subject,
        String accountablePlace,
        String occurredPlace,
        Instant occurredAt,
        Instant measuredAt,
        Instant detectedAt,
        Instant openedAt,
        int count,
        boolean late,
        String rule,
        String ruleSource,
        List<Evidence> evidence,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant resolvedAt,
        @Nullable String resolution,
        long version,
        List<String> occurredPlaces) {

    public AlertView {
        occurredPlaces = List.copyOf(occurredPlaces);
        evidence = List.copyOf(evidence);
    }

    /** The alert, laid flat. */
    public static AlertView of(Alert alert) {
        var seen = alert.latest();
        var taken = alert.state().acknowledgement();
        var resolved = alert.state() instanceof AlertState.Resolved end ? end : null;
        return new AlertView(
                alert.id(),
                alert.violationId(),
                alert.episode().kind(),
                seen.severity(),
                alert.state().named(),
                alert.episode().subject(),
                alert.episode().accountablePlace(),
                seen.occurredPlace(),
                seen.occurredAt(),
                seen.measuredAt(),
                seen.detectedAt(),
                alert.openedAt(),
                seen.count(),
                seen.late(),
                alert.rule(),
                alert.ruleSource(),
                seen.evidence(),
                taken == null ? null : taken.by(),
                taken == null ? null : taken.at(),
                resolved == null ? null : resolved.at(),
                resolved == null ? null : resolved.resolution(),
                alert.version(),
                alert.occurredPlaces());
    }

    /** The same alert without the pseudonym of whom it concerns. */
    public AlertView withoutSubject() {
        return new AlertView(
                id,
                violationId,
                kind,
                severity,
                state,
                null,
                accountablePlace,
                occurredPlace,
                occurredAt,
                measuredAt,
                detectedAt,
                openedAt,
                count,
                late,
                rule,
                ruleSource,
                evidence,
                acknowledgedBy,
                acknowledgedAt,
                resolvedAt,
                resolution,
                version,
                occurredPlaces);
    }

    /** True when the accountable place or any place where it was seen lies in the subtree. */
    public boolean within(String place) {
        return accountablePlace.startsWith(place)
                || occurredPlaces.stream().anyMatch(occurred -> occurred.startsWith(place));
    }

    /** True when this member of staff may see it: it is theirs, or it was seen at theirs at any time. */
    public boolean isSeenBy(Staff staff) {
        return staff.sees(accountablePlace) || occurredPlaces.stream().anyMatch(staff::sees);
    }
}
