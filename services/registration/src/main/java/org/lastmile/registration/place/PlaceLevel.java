package org.lastmile.registration.place;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Levels of the tree; each has its length of code (GB/T 2260, GB/T 10114, statistics bureau; the last is our own). */
public enum PlaceLevel {
    PROVINCE(2),
    CITY(4),
    COUNTY(6),
    TOWN(9),
    VILLAGE(12),
    COMPOUND(15);

    private final int digits;

    PlaceLevel(int digits) {
        this.digits = digits;
    }

    /** The level whose codes have this length. */
    public static Optional<PlaceLevel> ofLength(int length) {
        return Arrays.stream(values()).filter(level -> level.digits == length).findFirst();
    }

    /** All names, for a person to read. */
    public static String names() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    /** Length of this level's codes. */
    public int digits() {
        return digits;
    }
}
