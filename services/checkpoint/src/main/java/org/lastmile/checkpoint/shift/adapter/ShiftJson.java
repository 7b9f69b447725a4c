package org.lastmile.checkpoint.shift.adapter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.shift.Shift;

/**
 * A shift as it is answered.
 *
 * @param handOverSignedAt when the outgoing one signed
 * @param takenOverBy shift of whoever accepted
 */
record ShiftJson(
        UUID shiftId,
        String gate,
        String staff,
        Instant from,
        Instant until,
        Instant signedInAt,
        boolean responsible,
        @Nullable Instant handOverSignedAt,
        @Nullable String handOverNote,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String endNote,
        @Nullable UUID takenOverBy) {

    static ShiftJson of(Shift shift) {
        Shift.Offer offer = shift.offer();
        Shift.End end = shift.end();
        return new ShiftJson(
                shift.id(),
                shift.gateId(),
                shift.staff(),
                shift.planned().from(),
                shift.planned().until(),
                shift.signedInAt(),
                shift.responsible(),
                offer == null ? null : offer.at(),
                offer == null ? null : offer.note(),
                end == null ? null : end.at(),
                end == null ? null : end.by(),
                end == null ? null : end.note(),
                end == null ? null : end.takenOverBy());
    }
}
