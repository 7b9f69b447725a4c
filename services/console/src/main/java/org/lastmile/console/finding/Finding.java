package org.lastmile.console.finding;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finding as inspection tells it. */
record Finding(
        String id,
        String placeCode,
        String title,
        @Nullable String description,
        String severity,
        String state,
        @Nullable Instant raisedAt,
        @Nullable String raisedBy,
        Instant dueAt,
        boolean overdue,
        @Nullable String alertId,
        @Nullable Instant rectifiedAt,
        @Nullable String rectificationNote,
        @Nullable Instant verifiedAt,
        @Nullable String verificationNote,
        long version) {

    /** One page of findings. */
    record Page(List<Finding> items, @Nullable String next) {}
}
