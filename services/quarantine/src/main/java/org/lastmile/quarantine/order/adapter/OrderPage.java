package org.lastmile.quarantine.order.adapter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.problem.Refusal;
import org.lastmile.quarantine.order.QuarantineOrder;

/** Orders of a person, newest first; next is the cursor of the older ones, if there are any. */
record OrderPage(List<OrderAnswer> items, @Nullable UUID next) {

    private static final int MOST = 200;

    /** @throws Refusal {@code validation-failed} when nobody would want so many */
    static int size(int limit) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.invalid("validation-failed", "limit", "is out of range", "1 to " + MOST);
        }
        return limit;
    }

    /** @param orders one more than fits, if there are more */
    static OrderPage of(List<QuarantineOrder> orders, int size, LocalDate today) {
        var items = orders.stream()
                .limit(size)
                .map(order -> OrderAnswer.of(order, today))
                .toList();
        return new OrderPage(items, orders.size() > size ? items.getLast().id() : null);
    }
}
