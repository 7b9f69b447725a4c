package org.lastmile.checkpoint.shift;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's duty at a gate.
 *
 * @param staff who
 * @param responsible answers for the gate
 * @param offer the outgoing one has signed the hand-over; null before
 * @param end how it ended; null while it lasts
 */
public record Shift(
        UUID id,
        String gateId,
        String staff,
        Planned planned,
        Instant signedInAt,
        boolean responsible,
        @Nullable Offer offer,
        @Nullable End end) {

    /** From when to when it was to last. */
    public record Planned(Instant from, Instant until) {}

    /** The outgoing one's signature. */
    public record Offer(Instant at, String note) {}

    /**
     * How a shift ended.
     *
     * @param by who signed it off
     * @param takenOverBy shift that took over; null after a plain sign-out
     */
    public record End(
            Instant at,
            String by,
            @Nullable String note,
            @Nullable UUID takenOverBy) {}

    Shift offered(Offer made) {
        return new Shift(id, gateId, staff, planned, signedInAt, responsible, made, end);
    }

    Shift ended(End how) {
        return new Shift(id, gateId, staff, planned, signedInAt, responsible, offer, how);
    }

    Shift nowResponsible() {
        return new Shift(id, gateId, staff, planned, signedInAt, true, offer, end);
    }
}
