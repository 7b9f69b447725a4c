package org.lastmile.inspection.finding.adapter;

import org.jspecify.annotations.Nullable;
import org.lastmile.inspection.finding.Finding;
import org.lastmile.platform.core.problem.Refusal;

/** The version of a finding as an ETag, there and back. */
final class EntityTag {

    private EntityTag() {}

    static String of(Finding finding) {
        return '"' + Long.toString(finding.version()) + '"';
    }

    /** The version that If-Match names; null when it is absent or names any. */
    static @Nullable Long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        String text = ifMatch.strip();
        if (text.matches("\"\\d{1,18}\"")) {
            return Long.valueOf(text.substring(1, text.length() - 1));
        }
        throw Refusal.invalid("if-match-invalid", "If-Match", "is not an ETag of a finding", "the ETag as answered");
    }
}
