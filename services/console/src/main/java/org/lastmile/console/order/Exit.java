package org.lastmile.console.order;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An exit as quarantine tells it, as far as pages show it. */
record Exit(
        String id,
        String kind,
        Instant from,
        Instant until,
        @Nullable String gate,
        String reason,
        String state,
        String approvedBy,
        long version) {

    /** The newest exits of an order. */
    record Newest(List<Exit> items) {}

    /** True while there is something to take back. */
    public boolean ahead() {
        return state.equals("PLANNED") || state.equals("OPEN");
    }
}
