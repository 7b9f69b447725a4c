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
        @Nullable String traceparent) {}
