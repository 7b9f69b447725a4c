package org.lastmile.notification.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** The filter of a stream, asked again from time to time, so that a changed subscription takes effect. */
final class CurrentFilter {

    private final Supplier<Optional<StreamFilter>> source;
    private final Clock clock;
    private final Duration every;
    private Optional<StreamFilter> filter;
    private Instant asked;

    CurrentFilter(Supplier<Optional<StreamFilter>> source, Clock clock, Duration every) {
        this.source = source;
        this.clock = clock;
        this.every = every;
        this.filter = source.get();
        this.asked = clock.instant();
    }

    /** The filter now; empty when the subscription has gone. */
    Optional<StreamFilter> get() {
        Instant now = clock.instant();
        if (!now.isBefore(asked.plus(every))) {
            asked = now;
            filter = askAgain();
        }
        return filter;
    }

    /** While the subscriptions cannot be read, the filter stays as it was: the place of the token bounds it anyway. */
    private Optional<StreamFilter> askAgain() {
        try {
            return source.get();
        } catch (RuntimeException away) {
            return filter;
        }
    }
}
