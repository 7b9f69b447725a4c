package org.lastmile.checkpoint.turnback;

import java.time.Instant;

/** Somebody seen at a gate after another one had sent them back. */
public record Attempt(Sighting seen, String refusedGateId, String refusedReason, Instant refusedAt, boolean late) {}
