package org.lastmile.notification.stream.adapter;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Is the log of alerts in memory current? Told in the health of the service, not in its readiness: lists and
 * acknowledgements go on while the streams stand still.
 */
@Component("alertLogHealthIndicator")
final class AlertLogHealth extends AbstractHealthIndicator {

    private final LogFollower follower;

    AlertLogHealth(LogFollower follower) {
        super("the log of alerts cannot be told about");
        this.follower = follower;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        follower.fault()
                .ifPresentOrElse(
                        fault -> builder.down().withDetail("current", false).withDetail("fault", fault),
                        () -> builder.up().withDetail("current", true));
    }
}
