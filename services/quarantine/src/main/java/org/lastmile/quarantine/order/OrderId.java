package org.lastmile.quarantine.order;

import java.util.UUID;

/**
 * Names an order.
 *
 * @param value time-ordered
 */
public record OrderId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
