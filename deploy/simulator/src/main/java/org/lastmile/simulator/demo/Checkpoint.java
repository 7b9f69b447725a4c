package org.lastmile.simulator.demo;

/**
 * One gate of the demo, with one device.
 *
 * @param gate gate id
 * @param name of the gate
 * @param kind where it stands
 * @param place the place it leads into: a village for a road, a compound for a compound gate
 * @param placeName of that place
 * @param roundTheClock false for one that is staffed by day only
 */
record Checkpoint(String gate, String name, Kind kind, String place, String placeName, boolean roundTheClock) {

    private static final int TOWN_DIGITS = 9;
    private static final int VILLAGE_DIGITS = 12;

    enum Kind {
        ROAD,
        COMPOUND
    }

    boolean isCompound() {
        return kind == Kind.COMPOUND;
    }

    String town() {
        return place.substring(0, TOWN_DIGITS);
    }

    String village() {
        return place.substring(0, VILLAGE_DIGITS);
    }
}
