package org.lastmile.quarantine.order;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.platform.core.staff.Staff;
import org.lastmile.quarantine.person.Persons;

/** Opens an order for a change of it, or of what belongs to it: locks everybody it concerns, then reads it. */
public final class OrderFolder {

    private final Orders orders;
    private final Persons persons;

    public OrderFolder(Orders orders, Persons persons) {
        this.orders = orders;
        this.persons = persons;
    }

    /**
     * An order with those it concerns.
     *
     * @param order as it is under the lock
     * @param circle the person and all who live with them, locked
     */
    public record Opened(QuarantineOrder order, Set<PersonToken> circle) {}

    /**
     * Opens the order.
     *
     * @param expected version the change is based on; null accepts any
     * @throws org.lastmile.platform.core.problem.Refusal {@code order-unknown}, {@code place-not-yours},
     *     {@code order-changed}
     */
    public Opened open(OrderId id, Staff staff, @Nullable Long expected) {
        QuarantineOrder seen = orders.find(id).orElseThrow(OrderRefusal::unknown);
        staff.mustSee(seen.terms().placeCode());
        var circle = persons.lockCircle(orders.person(seen));
        QuarantineOrder order = orders.find(id).orElseThrow(OrderRefusal::unknown);
        if (expected != null && expected != order.version()) {
            throw OrderRefusal.changedMeanwhile();
        }
        return new Opened(order, circle);
    }
}
