package org.lastmile.checkpoint.turnback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person or a plate that was turned back.
 *
 * @param subject first token of the person, or token of the plate
 * @param from place code the person said to come from
 * @param next place code the person said to go to
 */
public record Refused(
        UUID passage,
        String subject,
        String gateId,
        String placeCode,
        String direction,
        String reason,
        @Nullable String from,
        @Nullable String next,
        Instant measuredAt,
        Instant receivedAt,
        boolean late) {}
