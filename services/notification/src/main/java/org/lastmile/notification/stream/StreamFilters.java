package org.lastmile.notification.stream;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.notification.alert.FindAlerts;
import org.lastmile.notification.subscription.Channel;
import org.lastmile.notification.subscription.Subscription;
import org.lastmile.notification.subscription.SubscriptionRefusal;
import org.lastmile.notification.subscription.Subscriptions;
import org.lastmile.platform.core.staff.Staff;

/** Finds what a stream may carry. */
public class StreamFilters {

    private final Subscriptions subscriptions;

    public StreamFilters(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /**
     * The filter of a new stream.
     *
     * @param only one subscription of the caller; null for all of the channel STREAM
     * @throws org.lastmile.platform.core.problem.Refusal {@code role-not-allowed}, {@code subscription-unknown}
     */
    public StreamFilter handle(Staff staff, @Nullable UUID only) {
        FindAlerts.mayRead(staff);
        return again(staff, only).orElseThrow(() -> SubscriptionRefusal.unknown(Objects.requireNonNull(only)));
    }

    /** The filter as it stands now; empty when the one subscription has gone. */
    public Optional<StreamFilter> again(Staff staff, @Nullable UUID only) {
        List<Subscription.Filter> wanted = subscriptions.of(staff.subject()).stream()
                .filter(own -> only == null
                        ? own.channel() instanceof Channel.Stream
                        : own.id().equals(only))
                .map(Subscription::filter)
                .toList();
        return only != null && wanted.isEmpty() ? Optional.empty() : Optional.of(new StreamFilter(staff, wanted));
    }
}
