package org.lastmile.checkpoint.device;

import java.time.Duration;

/**
 * How long a claim code may be typed in.
 *
 * @param lasts 15 minutes by default
 */
public record ClaimWindow(Duration lasts) {}
