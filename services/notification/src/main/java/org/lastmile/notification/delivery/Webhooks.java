package org.lastmile.notification.delivery;

/** The way to the receivers. */
@FunctionalInterface
public interface Webhooks {

    /** Calls the receiver once. Never throws: what goes wrong is told by the attempt. */
    Attempt call(Delivery delivery);
}
