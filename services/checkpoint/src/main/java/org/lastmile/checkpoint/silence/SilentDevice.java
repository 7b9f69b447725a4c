package org.lastmile.checkpoint.silence;

import java.time.Duration;
import java.time.Instant;

/**
 * A device of which nothing is heard.
 *
 * @param since when its last heartbeat came
 * @param expectedEvery how often one is expected
 */
public record SilentDevice(String id, String gateId, String placeCode, Instant since, Duration expectedEvery) {}
