package org.lastmile.checkpoint.presence;

import java.time.Instant;

/**
 * Where a person is, by the last passage through a gate of a compound.
 *
 * @param person first token
 * @param inside true after IN, false after OUT
 * @param measuredAt when that passage was
 */
public record Presence(String placeCode, String person, boolean inside, String gateId, Instant measuredAt) {}
