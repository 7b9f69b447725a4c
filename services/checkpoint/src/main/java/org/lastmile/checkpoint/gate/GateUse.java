package org.lastmile.checkpoint.gate;

/**
 * How a gate may be used; what is left out when it is registered is as in {@link #FREE}.
 *
 * @param direction which way it may be passed
 * @param hours when it is open
 * @param staffed somebody is there while it is open
 */
public record GateUse(DirectionPolicy direction, OpeningHours hours, boolean staffed) {

    /** Both ways, day and night, staffed. */
    public static final GateUse FREE = new GateUse(DirectionPolicy.BOTH, OpeningHours.ALWAYS, true);
}
