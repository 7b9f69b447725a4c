package org.lastmile.inspection.finding.adapter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.inspection.finding.Finding;
import org.lastmile.inspection.finding.Rectification;
import org.lastmile.inspection.finding.Report;
import org.lastmile.inspection.finding.Verification;

/** A finding as a client sees it; after a rejection with what was done and seen in the round before. */
record FindingAnswer(
        UUID id,
        String placeCode,
        String title,
        @Nullable String description,
        String severity,
        String state,
        Instant raisedAt,
        String raisedBy,
        Instant dueAt,
        boolean overdue,
        int round,
        @Nullable UUID alertId,
        @Nullable Instant rectifiedAt,
        @Nullable String rectifiedBy,
        @Nullable String rectificationNote,
        @Nullable Instant verifiedAt,
        @Nullable String verifiedBy,
        @Nullable String verificationNote,
        @Nullable String verificationOutcome,
        long version) {

    static FindingAnswer of(Finding finding, Instant now) {
        Report report = finding.report();
        Rectification done = finding.rectification();
        Verification seen = finding.verification();
        return new FindingAnswer(
                report.id().value(),
                report.placeCode(),
                report.title(),
                report.description(),
                report.severity().name(),
                JdbcFindingRows.state(finding),
                report.raisedAt(),
                report.raisedBy(),
                finding.duty().dueAt(),
                finding.overdue(now),
                finding.duty().round(),
                report.alert(),
                done == null ? null : done.at(),
                done == null ? null : done.by(),
                done == null ? null : done.note(),
                seen == null ? null : seen.at(),
                seen == null ? null : seen.by(),
                seen == null ? null : seen.note(),
                seen == null ? null : seen.outcome().name(),
                finding.version());
    }
}
