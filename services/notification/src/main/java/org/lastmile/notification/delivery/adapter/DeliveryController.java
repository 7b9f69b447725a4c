package org.lastmile.notification.delivery.adapter;

import java.util.List;
import java.util.UUID;
import org.lastmile.notification.delivery.Deliveries;
import org.lastmile.notification.delivery.DeliveryReport;
import org.lastmile.notification.subscription.OwnSubscriptions;
import org.lastmile.platform.core.staff.Staff;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What became of an owner's webhooks. */
@RestController
class DeliveryController {

    private static final int NEWEST = 50;

    private final OwnSubscriptions own;
    private final Deliveries deliveries;

    DeliveryController(OwnSubscriptions own, Deliveries deliveries) {
        this.own = own;
        this.deliveries = deliveries;
    }

    /** The newest deliveries. */
    record Page(List<DeliveryReport> items) {}

    @GetMapping("/v1/subscriptions/{id}/deliveries")
    Page newest(@PathVariable UUID id, Staff staff) {
        return new Page(deliveries.newestOf(own.one(id, staff).id(), NEWEST));
    }
}
