package org.lastmile.checkpoint.restriction;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that restricts one person, as quarantine last told it.
 *
 * @param causes why the person may not leave; never empty, except in {@link #NONE}
 * @param exits when the person may nevertheless pass
 * @param version grows with every change
 */
public record Restriction(List<Cause> causes, List<Exit> exits, long version) {

    /** Of somebody who is free to go. */
    public static final Restriction NONE = new Restriction(List.of(), List.of(), 0);

    public Restriction {
        causes = List.copyOf(causes);
        exits = List.copyOf(exits);
    }

    /** What keeps somebody in. */
    public enum Kind {
        /** An order of the person's own; also what this version does not know yet. */
        OWN_ORDER,
        /** An order of somebody the person lives with. */
        CO_RESIDENT_ORDER,
        /** A building that is sealed. */
        SEALED_BUILDING;

        /** A kind that is not known holds as an order does. */
        public static Kind of(String name) {
            for (Kind kind : values()) {
                if (kind.name().equals(name)) {
                    return kind;
                }
            }
            return OWN_ORDER;
        }
    }

    /** One reason, and the place not to be left. */
    public record Cause(Kind kind, String placeCode) {}

    /**
     * An approved exit or an announced opening, both ends included.
     *
     * @param placeCode place that may be left: the place of a cause
     * @param gateId the only gate; null for any
     */
    public record Exit(String placeCode, @Nullable String gateId, Instant from, Instant until) {

        boolean covers(String gate, Instant at) {
            return (gateId == null || gateId.equals(gate)) && !at.isBefore(from) && !at.isAfter(until);
        }
    }

    /** True when an exit from this place is allowed by this gate at this time. */
    public boolean allows(String placeCode, String gateId, Instant at) {
        for (Exit exit : exits) {
            if (exit.placeCode().equals(placeCode) && exit.covers(gateId, at)) {
                return true;
            }
        }
        return false;
    }

    /** True when any exit is allowed by this gate at this time. */
    public boolean allowsAny(String gateId, Instant at) {
        for (Exit exit : exits) {
            if (exit.covers(gateId, at)) {
                return true;
            }
        }
        return false;
    }
}
