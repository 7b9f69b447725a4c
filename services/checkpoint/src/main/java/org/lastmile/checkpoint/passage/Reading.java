package org.lastmile.checkpoint.passage;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.document.WrittenDocument;

/**
 * A reading as a device sent it, before anything is checked. What could not even be read is null.
 *
 * @param fault what made it unreadable; null when every field could be read
 */
public record Reading(
        @Nullable Long seq,
        @Nullable String bootId,
        @Nullable Instant measuredAt,
        @Nullable String gate,
        @Nullable Direction direction,
        @Nullable BigDecimal celsius,
        @Nullable WrittenDocument document,
        @Nullable String plate,
        @Nullable Recheck recheckOf,
        @Nullable ReadingFault fault) {

    /** A reading of which not every field could be read. */
    public static Reading unreadable(ReadingFault fault) {
        return new Reading(null, null, null, null, null, null, null, null, null, fault);
    }

    /** Names the first reading that this one repeats; of the same device. */
    public record Recheck(String bootId, long seq) {}

    @Override
    public String toString() {
        return "Reading[bootId=" + bootId + ", seq=" + seq + "]";
    }
}
