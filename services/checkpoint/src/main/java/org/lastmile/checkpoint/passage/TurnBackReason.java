package org.lastmile.checkpoint.passage;

/** Why somebody is turned back at a gate. */
public enum TurnBackReason {
    /** Does not live here. */
    NOT_RESIDENT,
    /** Has no pass or permit that is needed here. */
    NO_PERMIT,
    /** Showed no document. */
    NO_DOCUMENT,
    /** Comes from an area nobody may come from. */
    RISK_AREA,
    /** Is too warm. */
    FEVER,
    /** Did not let the temperature be taken. */
    REFUSED_MEASURE,
    /** The gate or the place behind it is closed. */
    CLOSED,
    /** Something else. */
    OTHER
}
