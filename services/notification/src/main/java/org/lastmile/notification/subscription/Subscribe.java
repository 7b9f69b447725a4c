package org.lastmile.notification.subscription;

import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lastmile.notification.subscription.Subscription.Filter;
import org.lastmile.platform.core.event.EventId;
import org.lastmile.platform.core.pii.Sensitive;
import org.lastmile.platform.core.request.RequestKey;
import org.lastmile.platform.core.staff.Role;
import org.lastmile.platform.core.staff.Staff;

/** Somebody wants to hear of alerts. */
public class Subscribe {

    private static final int MOST = 100;

    private final Subscriptions subscriptions;
    private final AddressCheck addresses;
    private final Clock clock;

    public Subscribe(Subscriptions subscriptions, AddressCheck addresses, Clock clock) {
        this.subscriptions = subscriptions;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param secret secret of a webhook; null for a stream
     * @param requestKey key of the request; null when the client sent none
     */
    public record Command(
            Filter filter,
            Channel channel,
            @Nullable Sensitive<String> secret,
            @Nullable String requestKey) {}

    /**
     * A subscription as its owner gets it once.
     *
     * @param secret secret of a webhook, shown this once
     */
    public record Made(Subscription subscription, @Nullable Sensitive<String> secret) {}

    /**
     * Adds the subscription; the same request key again gives the same subscription.
     *
     * @throws org.lastmile.platform.core.problem.Refusal {@code role-not-allowed}, {@code place-not-yours}, or one of
     *     {@link SubscriptionRefusal}
     */
    @Transactional
    public Made handle(Command command, Staff staff) {
        staff.mustBe(Role.SUPERVISOR, Role.INSPECTOR, Role.DUTY, Role.LEADER);
        staff.mustSee(command.filter().place());
        if (command.channel() instanceof Channel.Webhook webhook) {
            addresses.mustBeAllowed(webhook.url());
        }
        subscriptions.lockOwner(staff.subject());
        var before = madeBefore(command, staff);
        if (before.isPresent()) {
            return before.get();
        }
        if (subscriptions.of(staff.subject()).size() >= MOST) {
            throw SubscriptionRefusal.tooMany(MOST);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var made = new Subscription(EventId.at(now), staff.subject(), command.filter(), command.channel(), now);
        subscriptions.add(made, command.secret(), command.requestKey());
        return new Made(made, command.secret());
    }

    private Optional<Made> madeBefore(Command command, Staff staff) {
        if (command.requestKey() == null) {
            return Optional.empty();
        }
        return subscriptions.madeBy(staff.subject(), command.requestKey()).map(made -> {
            if (!made.filter().equals(command.filter())
                    || !made.channel().getClass().equals(command.channel().getClass())) {
                throw RequestKey.reused();
            }
            return new Made(made, subscriptions.secretOf(made.id()).orElse(null));
        });
    }
}
