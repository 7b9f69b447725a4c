package org.lastmile.quarantine.breach;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.pii.PersonToken;

/**
 * Somebody passed a gate.
 *
 * @param id the passage; a resent reading has the same
 * @param shown token of the document shown, which need not be the person's primary one
 * @param gate gate passed
 * @param gatePlace place of the gate
 * @param direction into the place or out of it
 * @param measuredAt when, by the device
 * @param late received too late to send anybody running, as the checkpoint judged
 * @param deviceId device that measured
 * @param traceparent trace that the violation carries on
 * @param allowedUntil until when an exit allowed it, when it is judged again after that; else null
 */
public record Passage(
        UUID id,
        PersonToken shown,
        String gate,
        String gatePlace,
        Direction direction,
        Instant measuredAt,
        boolean late,
        String deviceId,
        @Nullable String traceparent,
        @Nullable Instant allowedUntil) {

    /** When it broke a rule, if it did: as measured, or when the exit that allowed it was over. */
    public Instant occurredAt() {
        return allowedUntil == null ? measuredAt : allowedUntil;
    }
}
