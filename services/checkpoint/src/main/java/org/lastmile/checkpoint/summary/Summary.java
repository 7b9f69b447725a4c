package org.lastmile.checkpoint.summary;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.lastmile.checkpoint.restriction.Restriction;

/**
 * The list of one device.
 *
 * @param tag changes with everything that the device must know, and with the day
 * @param gatePlace place of the gate
 * @param key the device's key of the day
 * @param expiresAt from then on the device must not use it
 */
public record Summary(
        String tag, String gatePlace, DayKey key, Instant madeAt, Instant expiresAt, List<Entry> entries) {

    public Summary {
        entries = List.copyOf(entries);
    }

    /**
     * One document of somebody who is restricted.
     *
     * @param fingerprint stands for the document under the key
     * @param stay what holds for the person
     */
    public record Entry(String fingerprint, Stay stay) {}

    /**
     * Where somebody must stay, and when they may leave nevertheless.
     *
     * @param places places that the person may not leave
     * @param exits through this gate
     */
    public record Stay(Set<String> places, List<Restriction.Exit> exits) {

        public Stay {
            places = Set.copyOf(places);
            exits = List.copyOf(exits);
        }
    }

    /** A key in Base64; it is for its device only and never printed. */
    public record DayKey(String base64) {

        @Override
        public String toString() {
            return "***";
        }
    }
}
