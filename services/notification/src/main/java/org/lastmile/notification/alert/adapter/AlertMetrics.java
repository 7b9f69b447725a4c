package org.lastmile.notification.alert.adapter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.lastmile.notification.alert.AlertEvent;
import org.lastmile.notification.alert.Happening;
import org.springframework.stereotype.Component;

/** Counts what happens to alerts. */
@Component
class AlertMetrics {

    private final MeterRegistry registry;

    AlertMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(List<AlertEvent> events) {
        for (AlertEvent event : events) {
            if (event.happening() == Happening.OPENED) {
                Counter.builder("lastmile.alerts.opened")
                        .description("alerts opened")
                        .tag("kind", event.alert().episode().kind())
                        .tag("severity", event.alert().latest().severity().name())
                        .register(registry)
                        .increment();
            }
        }
    }
}
