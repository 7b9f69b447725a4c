package org.lastmile.inspection.finding.adapter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.inspection.finding.Finding;
import org.lastmile.platform.core.problem.Refusal;

/** Findings, newest first; next is the cursor of the older ones, if there are any. */
record FindingPage(List<FindingAnswer> items, @Nullable UUID next) {

    private static final int MOST = 200;

    /** @throws Refusal {@code validation-failed} when nobody would want so many */
    static int size(int limit) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.invalid("validation-failed", "limit", "is out of range", "1 to " + MOST);
        }
        return limit;
    }

    /** @param findings one more than fits, if there are more */
    static FindingPage of(List<Finding> findings, int size, Instant now) {
        var items = findings.stream()
                .limit(size)
                .map(finding -> FindingAnswer.of(finding, now))
                .toList();
        return new FindingPage(items, findings.size() > size ? items.getLast().id() : null);
    }
}
