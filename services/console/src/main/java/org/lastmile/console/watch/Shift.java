package org.lastmile.console.watch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.console.page.CountyTime;

/**
 * Somebody's duty at a gate, as checkpoint tells it.
 *
 * @param responsible answers for the gate
 * @param handOverSignedAt when the outgoing one signed; null before
 * @param endedAt null while it lasts
 */
record Shift(
        UUID shiftId,
        String staff,
        Instant until,
        Instant signedInAt,
        boolean responsible,
        @Nullable Instant handOverSignedAt,
        @Nullable String handOverNote,
        @Nullable Instant endedAt) {

    /** The newest of a gate. */
    record Page(List<Shift> items) {}

    public String since() {
        return CountyTime.text(signedInAt);
    }

    public String ends() {
        return CountyTime.text(until);
    }

    public boolean offered() {
        return handOverSignedAt != null;
    }
}
