package org.lastmile.quarantine.order;

/** What happened to an order. */
public sealed interface OrderEvent {

    /** The order after it. */
    QuarantineOrder order();

    /** A person was ordered to stay. */
    record OrderIssued(QuarantineOrder order) implements OrderEvent {}

    /** The order reached the person. */
    record OrderServed(QuarantineOrder.Served order) implements OrderEvent {}

    /** The measure ended. */
    record OrderReleased(QuarantineOrder order, Release release) implements OrderEvent {}
}
