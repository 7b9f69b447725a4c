package org.lastmile.quarantine.exit.adapter;

import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.quarantine.exit.Exit;

/** The version of an exit as an ETag, there and back. */
final class EntityTag {

    private EntityTag() {}

    static String of(Exit exit) {
        return '"' + Long.toString(exit.version()) + '"';
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
        throw Refusal.invalid("if-match-invalid", "If-Match", "is not an ETag of an exit", "the ETag as answered");
    }
}
