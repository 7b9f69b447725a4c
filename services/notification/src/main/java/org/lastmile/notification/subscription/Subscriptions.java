package org.lastmile.notification.subscription;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.pii.Sensitive;

/** All subscriptions. */
public interface Subscriptions {

    /**
     * Adds a subscription.
     *
     * @param secret secret of a webhook, kept sealed
     * @param requestKey key of the request, so that the same request again is the same subscription
     */
    void add(Subscription subscription, @Nullable Sensitive<String> secret, @Nullable String requestKey);

    /** The subscription that this owner's request of this key made, if it did. */
    Optional<Subscription> madeBy(String owner, String requestKey);

    /** One subscription. */
    Optional<Subscription> find(UUID id);

    /** All subscriptions of one owner, oldest first. */
    List<Subscription> of(String owner);

    /** The secret of a webhook; empty for a stream. */
    Optional<Sensitive<String>> secretOf(UUID id);

    /** Serialises the requests of one owner until the transaction ends. */
    void lockOwner(String owner);

    /** Removes the subscription and what waits to be delivered for it. */
    void remove(UUID id);
}
