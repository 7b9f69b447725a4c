package org.lastmile.checkpoint.turnback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person or a plate seen at a gate.
 *
 * @param ofPlate true when the subject is a plate
 */
public record Sighting(
        UUID passage,
        String subject,
        boolean ofPlate,
        String gateId,
        String placeCode,
        Instant measuredAt,
        boolean late,
        @Nullable String trace) {}
