package org.lastmile.platform.spring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.lastmile.platform.core.event.EventConsumer;
import org.lastmile.platform.core.event.OutboxMeter;
import org.lastmile.platform.core.event.Parking;

/** What an operator watches of the events: age of the outbox, lag of the consumers, keys that wait. */
final class EventMetrics {

    EventMetrics(MeterRegistry registry, OutboxMeter outbox, Parking parking, List<EventConsumer> consumers) {
        Gauge.builder(
                        "lastmile.outbox.oldest.age",
                        outbox,
                        meter -> meter.read().oldestAgeSeconds())
                .baseUnit("seconds")
                .description("how long the oldest committed event has waited for Kafka")
                .register(registry);
        Gauge.builder(
                        "lastmile.outbox.failed.keys",
                        outbox,
                        meter -> meter.read().failedKeys())
                .description("keys that wait because Kafka refused one of their events")
                .register(registry);
        Gauge.builder("lastmile.parked.keys", parking, Parking::parkedKeys)
                .description("keys that wait because one of their records could not be handled")
                .register(registry);
        for (EventConsumer consumer : consumers) {
            Gauge.builder("lastmile.consumer.lag", consumer, EventConsumer::lagSeconds)
                    .tag("consumer", consumer.name())
                    .baseUnit("seconds")
                    .description("age of the newest record when it was handled")
                    .register(registry);
        }
    }
}
