package org.lastmile.checkpoint.summary;

import java.time.Duration;

/**
 * How much a gate is told.
 *
 * @param digits how many digits of its place code a place must share with the gate; 6, its county, by default
 * @param lasts how long a list may be used, 24 hours by default
 */
public record Catchment(int digits, Duration lasts) {

    private static final int COUNTRY = 0;
    private static final int VILLAGE = 12;

    public Catchment {
        if (digits < COUNTRY || digits > VILLAGE) {
            throw new IllegalArgumentException("lastmile.summary.catchment-digits must be 0 to 12");
        }
    }

    /** Whether the place is near enough to the gate to matter there. */
    boolean has(String placeCode, String gatePlace) {
        return placeCode.startsWith(gatePlace.substring(0, Math.min(digits, gatePlace.length())));
    }
}
