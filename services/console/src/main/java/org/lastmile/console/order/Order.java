package org.lastmile.console.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An order as quarantine tells it, as far as pages show it. */
record Order(
        String id,
        String personToken,
        String state,
        String placeCode,
        String accountablePlace,
        String basis,
        String countedFrom,
        String endsOn,
        long remainingDays,
        Instant issuedAt,
        String issuedBy,
        @Nullable Service service,
        @Nullable Release release,
        long version) {

    /** How the order reached the person. */
    record Service(String proof, Instant at, String by) {}

    /** How it ended. */
    record Release(String reason, Instant at, String by) {}

    @Override
    public String toString() {
        return "Order[" + id + "]";
    }
}
