package org.lastmile.quarantine.order.adapter;

import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.problem.Faults;
import org.lastmile.quarantine.Words;
import org.lastmile.quarantine.order.OrderId;
import org.lastmile.quarantine.order.ServeOrder;
import org.lastmile.quarantine.order.Service;

/** What a client sends when an order was served. */
record ServiceRequest(@Nullable String proof, @Nullable String note) {

    ServeOrder.Command command(OrderId order, @Nullable Long expected) {
        var faults = new Faults();
        var chosen = faults.choice("proof", Service.Proof.class, proof);
        String words = faults.note("note", note, Words.ALLOWED);
        faults.check();
        return new ServeOrder.Command(order, chosen, words, expected);
    }
}
