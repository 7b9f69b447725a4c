package org.lastmile.notification.delivery.adapter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.lastmile.notification.alert.Happening;
import org.lastmile.notification.delivery.Deliveries;
import org.lastmile.notification.delivery.Delivery;
import org.lastmile.notification.delivery.RetryPolicy.Decision;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Measures what becomes of webhooks. */
@Component
class DeliveryMetrics {

    private final MeterRegistry registry;
    private final Timer sinceMeasured;
    private final Timer sinceDetected;
    private final Clock clock;

    DeliveryMetrics(MeterRegistry registry, Deliveries deliveries, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        this.sinceMeasured = timer(registry, "measured");
        this.sinceDetected = timer(registry, "detected");
        Gauge.builder("lastmile.deliveries.waiting", deliveries, DeliveryMetrics::waiting)
                .description("webhook deliveries that wait for their first or next attempt")
                .register(registry);
    }

    private static double waiting(Deliveries deliveries) {
        try {
            return deliveries.waiting();
        } catch (DataAccessException away) {
            return Double.NaN;
        }
    }

    private static Timer timer(MeterRegistry registry, String since) {
        return Timer.builder("lastmile.alert.delivery")
                .description("time until new evidence, not late, was written to a receiver")
                .tag("since", since)
                .tag("channel", "webhook")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofMinutes(5))
                .register(registry);
    }

    void decided(Delivery delivery, Decision decision) {
        Counter.builder("lastmile.deliveries.attempted")
                .description("attempts to call a webhook, by what followed")
                .tag("outcome", decision.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .register(registry)
                .increment();
        boolean news = delivery.happening() == Happening.OPENED || delivery.happening() == Happening.UPDATED;
        if (decision instanceof Decision.Done && news) {
            Instant now = clock.instant();
            sinceMeasured.record(Duration.between(delivery.measuredAt(), now));
            sinceDetected.record(Duration.between(delivery.detectedAt(), now));
        }
    }
}
