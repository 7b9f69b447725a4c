package org.lastmile.checkpoint.passage;

/** Whether a reading can be a body's temperature. */
public enum Validity {
    /** 35.00 to 42.00 °C. */
    VALID,
    /** Below 35 °C: a cold forehead or a device in surface mode, never "normal". */
    INVALID_LOW,
    /** Above 42 °C. */
    INVALID_HIGH,
    /** Nobody measured. */
    NOT_MEASURED
}
