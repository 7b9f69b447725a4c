package org.lastmile.console.order;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exit as quarantine tells it, as far as pages show it.
 *
 * @param personToken the one person; goes to services only, never to a browser
 */
record Exit(
        String id,
        String kind,
        @Nullable String personToken,
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

    @Override
    public String toString() {
        return "Exit[" + id + "]";
    }
}
