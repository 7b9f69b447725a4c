package org.lastmile.checkpoint.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import javax.sql.DataSource;
import org.lastmile.platform.core.event.EventConsumer;
import org.lastmile.platform.core.event.OutboxMeter;
import org.lastmile.platform.core.event.Parking;

/** What an operator watches of the events, under the same names as in the other services. */
@Context
final class EventMeters {

    EventMeters(MeterRegistry registry, DataSource dataSource, ConsumerLoops loops) {
        DataSource pool = DelegatingDataSource.unwrapDataSource(dataSource);
        var outbox = new OutboxMeter(pool);
        var parking = new Parking(pool);
        Gauge.builder("lastmile.outbox.oldest.age", outbox, o -> o.read().oldestAgeSeconds())
                .baseUnit("seconds")
                .description("how long the oldest committed event has waited for Kafka")
                .strongReference(true)
                .register(registry);
        Gauge.builder("lastmile.outbox.failed.keys", outbox, o -> o.read().failedKeys())
                .description("keys that wait because Kafka refused one of their events")
                .strongReference(true)
                .register(registry);
        Gauge.builder("lastmile.parked.keys", parking, Parking::parkedKeys)
                .description("keys that wait because one of their records could not be handled")
                .strongReference(true)
                .register(registry);
        for (EventConsumer consumer : loops.consumers()) {
            Gauge.builder("lastmile.consumer.lag", consumer, EventConsumer::lagSeconds)
                    .tag("consumer", consumer.name())
                    .baseUnit("seconds")
                    .description("age of the newest record when it was handled")
                    .register(registry);
        }
    }
}
