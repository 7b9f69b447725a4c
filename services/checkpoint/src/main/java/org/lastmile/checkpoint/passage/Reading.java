package org.lastmile.checkpoint.passage;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reading as a device sent it, before anything is checked. What could not even be read is null.
 *
 * @param shown of the person; with passengers, of the driver
 * @param passengers those besides the driver; null when it is no passage of a vehicle
 * @param people that the staff counted in the vehicle, the driver included
 * @param turnBack that the gate sent the person or vehicle back
 * @param fault what made it unreadable; null when every field could be read
 */
public record Reading(
        @Nullable Long seq,
        @Nullable String bootId,
        @Nullable Instant measuredAt,
        @Nullable String gate,
        @Nullable Direction direction,
        @Nullable BigDecimal celsius,
        Shown shown,
        @Nullable String plate,
        @Nullable Recheck recheckOf,
        @Nullable List<Passenger> passengers,
        @Nullable Integer people,
        @Nullable Refused turnBack,
        @Nullable ReadingFault fault) {

    /** A reading of which not every field could be read. */
    public static Reading unreadable(ReadingFault fault) {
        return new Reading(null, null, null, null, null, null, Shown.NOTHING, null, null, null, null, null, fault);
    }

    /**
     * Names the first reading that this one repeats; of the same device.
     *
     * @param passenger place in the list of passengers; null for the driver, or who came on foot
     */
    public record Recheck(String bootId, long seq, @Nullable Integer passenger) {}

    /** Somebody in a vehicle besides the driver. */
    public record Passenger(Shown shown, @Nullable BigDecimal celsius) {}

    /**
     * That the gate sent somebody back.
     *
     * @param reason name of a {@link TurnBackReason}
     * @param origin place code
     * @param next place code
     */
    public record Refused(
            @Nullable String reason,
            @Nullable String origin,
            @Nullable String next) {}

    /** How many people it is about. */
    int heads() {
        return passengers == null ? 1 : 1 + passengers.size();
    }

    @Override
    public String toString() {
        return "Reading[bootId=" + bootId + ", seq=" + seq + "]";
    }
}
