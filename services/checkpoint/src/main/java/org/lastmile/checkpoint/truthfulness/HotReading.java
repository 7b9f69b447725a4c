package org.lastmile.checkpoint.truthfulness;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reading of 37.30 °C or more whose repetitions are looked at when all of them must have come. */
public record HotReading(
        UUID passage, String deviceId, @Nullable String personToken, Instant measuredAt) {}
