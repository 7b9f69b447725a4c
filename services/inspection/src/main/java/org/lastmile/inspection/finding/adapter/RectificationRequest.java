package org.lastmile.inspection.finding.adapter;

import org.jspecify.annotations.Nullable;
import org.lastmile.inspection.finding.FindingId;
import org.lastmile.inspection.finding.RectifyFinding;
import org.lastmile.platform.core.problem.Faults;

/** What a client sends when a finding was put right. */
record RectificationRequest(@Nullable String note) {

    RectifyFinding.Command command(FindingId finding, @Nullable Long expected) {
        var faults = new Faults();
        String words = faults.text("note", note, RequestFields.NOTE);
        faults.check();
        return new RectifyFinding.Command(finding, words, expected);
    }
}
