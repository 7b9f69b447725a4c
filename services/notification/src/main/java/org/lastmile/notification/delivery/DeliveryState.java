package org.lastmile.notification.delivery;

/** Where a delivery stands; see the drawing in the package description. */
public enum DeliveryState {
    WAITING,
    DELIVERED,
    FAILED,
    CANCELLED
}
