package org.lastmile.checkpoint.passage;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was turned back at a gate.
 *
 * @param personToken token of the document shown
 * @param key what order must hold for: the person's first token, else the plate's, else the device
 * @param reason why
 * @param from place the person said to come from; null when not told
 * @param next place the person said to go to; null when not told
 * @param temperature measured, or {@link Temperature#NOT_MEASURED}
 * @param measuredAt by the device's clock, corrected by its known offset
 */
public record TurnBack(
        UUID id,
        @Nullable String personToken,
        @Nullable String plateToken,
        String key,
        Passage.Origin origin,
        Direction direction,
        TurnBackReason reason,
        @Nullable String from,
        @Nullable String next,
        Temperature temperature,
        Instant measuredAt,
        Instant receivedAt,
        boolean late,
        @Nullable String trace)
        implements GateEvent {}
