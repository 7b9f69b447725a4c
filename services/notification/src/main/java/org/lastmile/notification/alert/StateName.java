package org.lastmile.notification.alert;

/** The states of an alert by name, as filters and readers see them. */
public enum StateName {
    OPEN,
    ACKNOWLEDGED,
    RESOLVED
}
