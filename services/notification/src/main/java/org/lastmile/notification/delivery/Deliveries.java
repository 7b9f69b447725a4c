package org.lastmile.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lastmile.notification.alert.AlertEvent;

/** All deliveries. */
public interface Deliveries {

    /** Writes one delivery for each of these events and each webhook that wants it, and says how many. */
    int plan(List<AlertEvent> events, Instant now);

    /**
     * Takes deliveries that are due, for as long as the lease: a dead instance's are taken by another after it.
     *
     * @param most at most so many, and a few per webhook, so that a slow one does not hold up the others
     * @param busy webhooks that have enough under way
     */
    List<Delivery> claim(int most, Collection<UUID> busy, Instant now, Duration lease);

    /** It has arrived. */
    void delivered(Delivery delivery, Attempt attempt, Instant at);

    /** It is tried again then. */
    void retry(Delivery delivery, Attempt attempt, Instant at);

    /** It is not tried any more. */
    void giveUp(Delivery delivery, Attempt attempt, Instant at);

    /** The webhook wants no more: what waits for it is cancelled. */
    void disable(Delivery delivery, Attempt attempt, Instant at);

    /** The newest deliveries of a subscription. */
    List<DeliveryReport> newestOf(UUID subscriptionId, int most);

    /** How many wait for their first or next attempt. */
    long waiting();

    /** Forgets what was finished before this. */
    int forget(Instant before);
}
