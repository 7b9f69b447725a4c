package org.lastmile.quarantine.policy;

/** What day 0 is, in order of preference. Basis: policy pack 2020-02 §2. */
public enum CountingBasis {
    /** The last contact with the source. */
    LAST_EXPOSURE,
    /** The day of leaving the risk area. */
    LEFT_RISK_AREA,
    /** The day of arrival here. */
    ARRIVAL,
    /** The day of the order, when nothing earlier is known. */
    ORDER_DATE
}
