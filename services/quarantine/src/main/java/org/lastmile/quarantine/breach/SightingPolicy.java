package org.lastmile.quarantine.breach;

/**
 * Which passage is an exit, which a return. The place of a gate is compared with the place not to be left by code:
 *
 * <pre>
 *   gate of …                                   OUT       IN
 *   the place itself, or a part of it           OUTSIDE   BACK
 *   a larger place around it (its village, …)   OUTSIDE   BACK, but does not undo an exit by a nearer gate
 *   anywhere else                               OUTSIDE   OUTSIDE: wherever he goes in, he is not where he must be
 * </pre>
 *
 * <p>Basis: policy pack 2020-02 §3, §4.
 */
public final class SightingPolicy {

    private SightingPolicy() {}

    /** What a passage at a gate of this place means for somebody who must stay at the other. */
    public static Sighting judge(Direction direction, String gatePlace, String mustStayAt) {
        return direction == Direction.IN && related(gatePlace, mustStayAt) ? Sighting.BACK : Sighting.OUTSIDE;
    }

    /** True when one of the places lies within the other, or they are the same. */
    static boolean related(String gatePlace, String mustStayAt) {
        return mustStayAt.startsWith(gatePlace) || gatePlace.startsWith(mustStayAt);
    }

    /**
     * True when an entry at the one gate undoes an exit by the other: the entry is at least as near to the dwelling.
     * Who left a compound and then enters its town is in the town again, not at home.
     */
    static boolean undoes(String entryPlace, String exitPlace) {
        return entryPlace.length() >= exitPlace.length();
    }
}
