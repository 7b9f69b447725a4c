package org.lastmile.console.compound;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lastmile.console.page.CountyTime;

/**
 * A compound as checkpoint tells it.
 *
 * @param state what holds now
 * @param openGate the one open gate; null while all are
 * @param since null when it was never changed
 * @param next the next change ahead
 * @param history what holds last first
 */
public record Compound(
        String placeCode,
        String state,
        @Nullable String openGate,
        @Nullable Instant since,
        @Nullable Change next,
        List<Change> history) {

    /** One decision about it. */
    public record Change(
            String state,
            @Nullable String openGate,
            Instant effectiveFrom,
            String reason,
            Instant decidedAt,
            String decidedBy) {

        /** From when it holds. */
        public String from() {
            return CountyTime.text(effectiveFrom);
        }

        /** When it was decided. */
        public String decided() {
            return CountyTime.text(decidedAt);
        }
    }

    /** True when nobody may pass this gate of it. */
    public boolean shuts(String gate) {
        return !state.equals("OPEN") && !gate.equals(openGate);
    }

    /** Since when its state holds; empty when it was never changed. */
    public String sinceText() {
        return since == null ? "" : CountyTime.text(since);
    }
}
