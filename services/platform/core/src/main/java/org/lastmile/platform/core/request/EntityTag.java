package org.lastmile.platform.core.request;

import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.problem.Refusal;

/** A version as an entity tag (RFC 9110), there and back, where a change may also be based on nothing. */
public final class EntityTag {

    private EntityTag() {}

    /** The tag of this version. */
    public static String of(long version) {
        return '"' + Long.toString(version) + '"';
    }

    /**
     * The version that If-Match names; null when it is absent or names any. Refuses if-match-invalid.
     *
     * @param of what has the version, such as "an order"
     */
    public static @Nullable Long version(@Nullable String ifMatch, String of) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        String text = ifMatch.strip();
        if (text.matches("\"\\d{1,18}\"")) {
            return Long.valueOf(text.substring(1, text.length() - 1));
        }
        throw Refusal.invalid("if-match-invalid", "If-Match", "is not an ETag of " + of, "the ETag as answered");
    }
}
