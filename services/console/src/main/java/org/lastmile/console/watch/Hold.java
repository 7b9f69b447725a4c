package org.lastmile.console.watch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.console.page.CountyTime;

/**
 * Somebody held at a gate, as checkpoint tells it; nobody is named.
 *
 * @param plateToken null when it was not in a vehicle
 * @param decision what the staff did; null as long as nobody wrote it down
 */
record Hold(
        UUID passageId,
        @Nullable String plateToken,
        @Nullable String deviceId,
        String direction,
        List<String> causes,
        Instant measuredAt,
        boolean late,
        @Nullable Decision decision) {

    /** One page of them, newest first. */
    record Page(List<Hold> items, @Nullable String next) {}

    /** What was done, in the words of whoever did it. */
    record Decision(String decision, String reason, String decidedBy, Instant decidedAt) {

        public String time() {
            return CountyTime.text(decidedAt);
        }
    }

    public String time() {
        return CountyTime.text(measuredAt);
    }

    /** Whether the staff here may let them pass; of whoever is under an order only quarantine may say so. */
    public boolean mayPass() {
        return !causes.contains("OWN_ORDER");
    }
}
