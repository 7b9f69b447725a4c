package org.lastmile.quarantine.exit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.staff.Staff;
import org.lastmile.quarantine.order.OrderId;
import org.lastmile.quarantine.order.ShowOrders;

/** Answers questions about the exits of an order, to those who may see the order. */
public final class ShowExits {

    private final Exits exits;
    private final ShowOrders orders;
    private final Clock clock;

    public ShowExits(Exits exits, ShowOrders orders, Clock clock) {
        this.exits = exits;
        this.orders = orders;
        this.clock = clock;
    }

    /** One exit. @throws org.lastmile.platform.core.problem.Refusal {@code order-unknown}, {@code exit-unknown} */
    public Exit one(OrderId order, UUID id, Staff staff) {
        orders.one(order, staff);
        return exits.find(order, id).orElseThrow(ExitRefusal::unknown);
    }

    /** Those of an order, newest first. */
    public List<Exit> of(OrderId order, @Nullable UUID olderThan, int limit, Staff staff) {
        orders.one(order, staff);
        return exits.of(order, olderThan, limit);
    }

    /** Now, for where exits stand. */
    public Instant now() {
        return clock.instant();
    }
}
