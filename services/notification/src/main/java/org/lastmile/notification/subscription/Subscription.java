package org.lastmile.notification.subscription;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.lastmile.notification.alert.AlertView;
import org.lastmile.notification.alert.Severity;

/**
 * A wish to hear of alerts.
 *
 * @param id subscription
 * @param owner subject of the member of staff whose it is
 * @param filter which alerts
 * @param channel how they are told
 * @param createdAt since when
 */
public record Subscription(UUID id, String owner, Filter filter, Channel channel, Instant createdAt) {

    /**
     * Which alerts are wanted.
     *
     * @param place code of the place whose subtree is covered
     * @param kinds kinds of violation; empty for all
     * @param minSeverity this bad or worse
     */
    public record Filter(String place, Set<String> kinds, Severity minSeverity) {

        public Filter {
            kinds = Set.copyOf(kinds);
        }

        /** True when the alert is wanted: it belongs to the place's subtree or happened there. */
        public boolean matches(AlertView alert) {
            return alert.within(place)
                    && (kinds.isEmpty() || kinds.contains(alert.kind()))
                    && alert.severity().atLeast(minSeverity);
        }
    }
}
