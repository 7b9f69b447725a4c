package org.lastmile.checkpoint.passage;

import java.time.Instant;
import java.util.List;
import java.util.Set;
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
 * @param circumstances what is known besides; mostly nothing
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
        @Nullable String trace,
        Circumstances circumstances)
        implements GateEvent {

    /** A passage of which nothing is known besides. */
    public Passage(
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
        this(
                id,
                personToken,
                plateToken,
                key,
                origin,
                direction,
                temperature,
                verdict,
                recheckOf,
                measuredAt,
                receivedAt,
                late,
                trace,
                Circumstances.NONE);
    }

    /** True of somebody in a vehicle besides the driver: the vehicle is told of once, by the driver. */
    public boolean isPassenger() {
        return circumstances.vehiclePassageId() != null && !origin.isOfFirst(id);
    }

    /** Which reading of which device it was, and where the device stands. */
    public record Origin(String deviceId, String bootId, long seq, String gateId, String placeCode) {

        /** True for the id of who came on foot, or drives; false for that of a passenger. */
        public boolean isOfFirst(UUID passage) {
            return passage.equals(idOf(deviceId, bootId, seq));
        }
    }

    /**
     * What is known besides.
     *
     * @param holdCauses why somebody is held; for signed-in staff only
     * @param vehiclePassageId passage of the vehicle in which the person came
     * @param noDocumentReason why no document was shown
     * @param turnBackReason why the gate turned back a person who is under an order
     */
    public record Circumstances(
            Set<HoldCause> holdCauses,
            @Nullable UUID vehiclePassageId,
            @Nullable String noDocumentReason,
            @Nullable String turnBackReason) {

        /** Nothing. */
        public static final Circumstances NONE = new Circumstances(Set.of(), null, null, null);
    }

    /** The one id of a reading. */
    public static UUID idOf(String deviceId, String bootId, long seq) {
        return EventId.numbered(List.of(deviceId, bootId), seq);
    }
}
