package org.lastmile.quarantine.order.adapter;

import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.problem.Faults;
import org.lastmile.quarantine.Words;
import org.lastmile.quarantine.order.OrderId;
import org.lastmile.quarantine.order.Release;
import org.lastmile.quarantine.order.ReleaseOrder;

/** What a client sends to end an order. */
record ReleaseRequest(@Nullable String reason, @Nullable String note) {

    ReleaseOrder.Command command(OrderId order, @Nullable Long expected) {
        var faults = new Faults();
        var chosen = faults.choice("reason", Release.Reason.class, reason);
        String words = faults.note("note", note, Words.ALLOWED);
        faults.check();
        return new ReleaseOrder.Command(order, chosen, words, expected);
    }
}
