package org.lastmile.checkpoint.passage;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.event.EventId;

/**
 * A reading that was taken, with its verdict.
 *
 * @param id derived from device, boot and sequence: a resent reading is the same passage
 * @param personToken token of the document shown
 * @param key what order must hold for: the person's first token, else the plate's, else the device
 * @param recheckOf passage of the first reading that this one repeats
 * @param measuredAt by the device's clock, corrected by its known offset
 * @param trace W3C trace context that follow-up events carry on
 */
public record Passage(
        UUID id,
        @Nullable String personToken,
        @Nullable String plateToken,
        String key,
        Origin origin,
        Direction direction,
        Temperature temperature,
        Verdict verdict,
        @Nullable UUID recheckOf,
        Instant measuredAt,
        Instant receivedAt,
        boolean late,
        @Nullable String trace) {

    /** Which reading of which device it was, and where the device stands. */
    public record Origin(String deviceId, String bootId, long seq, String gateId, String placeCode) {}

    /** The one id of a reading. */
    public static UUID idOf(String deviceId, String bootId, long seq) {
        return EventId.derivedFrom(deviceId, bootId, Long.toString(seq));
    }
}
