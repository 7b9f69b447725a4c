package org.lastmile.notification.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.function.DoubleSupplier;
import org.lastmile.notification.delivery.RetryPolicy.Decision;

/** Makes one attempt and writes down what follows from it. */
public class SendDelivery {

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final RetryPolicy policy;
    private final Clock clock;
    private final DoubleSupplier chance;

    /** @param chance a number from 0 to 1 at random */
    public SendDelivery(
            Webhooks webhooks, Deliveries deliveries, RetryPolicy policy, Clock clock, DoubleSupplier chance) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.policy = policy;
        this.clock = clock;
        this.chance = chance;
    }

    /** Tries once. @return what was decided */
    public Decision handle(Delivery delivery) {
        Attempt attempt = webhooks.call(delivery);
        Instant now = clock.instant();
        Decision decision = policy.decide(delivery, attempt, now, chance.getAsDouble());
        switch (decision) {
            case Decision.Done done -> deliveries.delivered(delivery, attempt, now);
            case Decision.Disable disable -> deliveries.disable(delivery, attempt, now);
            case Decision.Again again -> deliveries.retry(delivery, attempt, again.at());
            case Decision.GiveUp giveUp -> deliveries.giveUp(delivery, attempt, now);
        }
        return decision;
    }
}
