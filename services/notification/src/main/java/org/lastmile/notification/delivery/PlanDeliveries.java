package org.lastmile.notification.delivery;

import java.time.Clock;
import java.util.List;
import org.lastmile.notification.alert.AlertEvent;
import org.lastmile.notification.alert.AlertFollowUp;

/** Writes the deliveries of a change together with the change, so that none is forgotten. */
public class PlanDeliveries implements AlertFollowUp {

    private final Deliveries deliveries;
    private final Clock clock;

    public PlanDeliveries(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public void follow(List<AlertEvent> events) {
        deliveries.plan(events, clock.instant());
    }
}
