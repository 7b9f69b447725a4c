package org.lastmile.notification.alert;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts are asked for. An empty set means all.
 *
 * @param place code of the place whose subtree the alert belongs to or happened in
 * @param kinds kinds
 * @param severities severities
 * @param states states
 * @param after only alerts older than this position; null for the first page
 * @param limit at most so many
 */
public record AlertQuery(
        String place,
        Set<String> kinds,
        Set<Severity> severities,
        Set<StateName> states,
        @Nullable Position after,
        int limit) {

    /** Most alerts on one page. */
    public static final int MOST = 200;

    /**
     * A place in the list, newest first.
     *
     * @param openedAt when the alert there was opened
     * @param id that alert
     */
    public record Position(Instant openedAt, UUID id) {}

    public AlertQuery {
        kinds = Set.copyOf(kinds);
        severities = Set.copyOf(severities);
        states = Set.copyOf(states);
    }

    AlertQuery oneMore() {
        return new AlertQuery(place, kinds, severities, states, after, limit + 1);
    }
}
