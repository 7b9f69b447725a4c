package org.lastmile.checkpoint.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micronaut.context.annotation.Context;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import javax.sql.DataSource;
import org.lastmile.platform.core.event.EventGauge;
import org.lastmile.platform.core.event.OutboxMeter;
import org.lastmile.platform.core.event.Parking;

/** Registers what an operator watches of the events, as in the other services. */
@Context
final class EventMeters {

    EventMeters(MeterRegistry registry, DataSource dataSource, ConsumerLoops loops) {
        DataSource pool = DelegatingDataSource.unwrapDataSource(dataSource);
        for (EventGauge gauge : EventGauge.all(new OutboxMeter(pool), new Parking(pool), loops.consumers())) {
            Gauge.builder(gauge.name(), gauge.value()::getAsDouble)
                    .tags(gauge.consumer() == null ? Tags.empty() : Tags.of("consumer", gauge.consumer()))
                    .baseUnit(gauge.unit())
                    .description(gauge.description())
                    .register(registry);
        }
    }
}
