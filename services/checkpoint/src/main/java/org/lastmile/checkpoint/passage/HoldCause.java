package org.lastmile.checkpoint.passage;

import org.lastmile.checkpoint.restriction.Restriction;

/** Why somebody is held. Shown to signed-in staff of the gate only, never to a device. */
public enum HoldCause {
    /** An order of the person's own. */
    OWN_ORDER,
    /** An order of somebody the person lives with. */
    CO_RESIDENT_ORDER,
    /** Lives in a building that is sealed. */
    SEALED_BUILDING,
    /** The compound of the gate is sealed, and no exit was approved. */
    SEALED_COMPOUND,
    /** A fever was confirmed, and no normal reading came since. */
    FEVER_CONFIRMED,
    /** What the quota of the gate allows is spent; the staff decide. */
    QUOTA_SPENT,
    /** The gate is closed. */
    GATE_CLOSED;

    /** True when the person must not be here or must be seen to, whatever the gate is; false when the gate holds. */
    public boolean isOfThePerson() {
        return switch (this) {
            case OWN_ORDER, CO_RESIDENT_ORDER, SEALED_BUILDING, FEVER_CONFIRMED -> true;
            case SEALED_COMPOUND, QUOTA_SPENT, GATE_CLOSED -> false;
        };
    }

    static HoldCause of(Restriction.Kind kind) {
        return switch (kind) {
            case OWN_ORDER -> OWN_ORDER;
            case CO_RESIDENT_ORDER -> CO_RESIDENT_ORDER;
            case SEALED_BUILDING -> SEALED_BUILDING;
        };
    }
}
