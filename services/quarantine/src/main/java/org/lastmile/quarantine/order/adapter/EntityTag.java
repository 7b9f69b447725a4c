package org.lastmile.quarantine.order.adapter;

import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.quarantine.order.QuarantineOrder;

/** The version of an order as an ETag, there and back. */
final class EntityTag {

    private EntityTag() {}

    static String of(QuarantineOrder order) {
        return '"' + Long.toString(order.version()) + '"';
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
        throw Refusal.invalid("if-match-invalid", "If-Match", "is not an ETag of an order", "the ETag as answered");
    }
}
