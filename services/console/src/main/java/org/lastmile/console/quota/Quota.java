package org.lastmile.console.quota;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How often one subject may pass in so many days, as checkpoint tells it. */
record Quota(UUID quotaId, String placeCode, String subject, String direction, int most, int days) {

    /** One page of them, oldest first. */
    record Page(List<Quota> items, @Nullable String next) {}
}
