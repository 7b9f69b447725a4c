package org.lastmile.inspection.finding.adapter;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lastmile.inspection.finding.FindingId;
import org.lastmile.inspection.finding.Verification;
import org.lastmile.inspection.finding.VerifyFinding;
import org.lastmile.platform.core.problem.Faults;

/** What a client sends who looked whether a finding was put right. */
record VerificationRequest(
        @Nullable String outcome,
        @Nullable String note,
        @Nullable String dueAt) {

    VerifyFinding.Command command(FindingId finding, @Nullable Long expected) {
        var faults = new Faults();
        var seen = faults.choice("outcome", Verification.Outcome.class, outcome);
        String words = faults.text("note", note, RequestFields.NOTE);
        Instant due = RequestFields.time(faults, "dueAt", dueAt);
        if (seen == Verification.Outcome.REJECTED && dueAt == null) {
            faults.fault("dueAt", "is missing", "a time after now: a rejected finding is due again");
        }
        if (seen == Verification.Outcome.CONFIRMED && outcome != null && dueAt != null) {
            faults.fault("dueAt", "goes with REJECTED only", "nothing");
        }
        faults.check();
        return switch (seen) {
            case CONFIRMED -> new VerifyFinding.Command.Confirm(finding, words, expected);
            case REJECTED -> new VerifyFinding.Command.Reject(finding, words, requireNonNull(due), expected);
        };
    }
}
