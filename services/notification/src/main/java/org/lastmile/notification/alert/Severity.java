package org.lastmile.notification.alert;

/** How bad it is, in rising order. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** True when this is as bad as the other, or worse. */
    public boolean atLeast(Severity other) {
        return compareTo(other) >= 0;
    }
}
