package org.lastmile.notification.subscription;

import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.lastmile.platform.core.staff.Staff;

/** What a member of staff does with the subscriptions already there: only with the own ones. */
public class OwnSubscriptions {

    private final Subscriptions subscriptions;

    public OwnSubscriptions(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** All of them. */
    public List<Subscription> all(Staff staff) {
        return subscriptions.of(staff.subject());
    }

    /** One of them. @throws org.lastmile.platform.core.problem.Refusal {@code subscription-unknown} */
    public Subscription one(UUID id, Staff staff) {
        return subscriptions
                .find(id)
                .filter(found -> found.owner().equals(staff.subject()))
                .orElseThrow(() -> SubscriptionRefusal.unknown(id));
    }

    /** Ends one of them. @throws org.lastmile.platform.core.problem.Refusal {@code subscription-unknown} */
    @Transactional
    public void end(UUID id, Staff staff) {
        subscriptions.remove(one(id, staff).id());
    }
}
