package org.lastmile.notification.stream;

import java.util.List;
import org.lastmile.notification.alert.AlertView;
import org.lastmile.notification.subscription.Subscription.Filter;
import org.lastmile.platform.core.staff.Staff;

/**
 * What one stream may carry: never anything outside the caller's place; within it, what any of the filters wants, or
 * everything when there is none.
 *
 * @param staff whose stream it is
 * @param wanted filters of the subscriptions
 */
public record StreamFilter(Staff staff, List<Filter> wanted) {

    public StreamFilter {
        wanted = List.copyOf(wanted);
    }

    /** True when the stream carries this alert. */
    public boolean matches(AlertView alert) {
        return alert.isSeenBy(staff) && (wanted.isEmpty() || wanted.stream().anyMatch(filter -> filter.matches(alert)));
    }
}
