package org.lastmile.platform.spring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import org.lastmile.platform.core.event.EventGauge;

/** Registers what an operator watches of the events. */
final class EventMetrics {

    EventMetrics(MeterRegistry registry, List<EventGauge> gauges) {
        for (EventGauge gauge : gauges) {
            Gauge.builder(gauge.name(), gauge.value()::getAsDouble)
                    .tags(gauge.consumer() == null ? Tags.empty() : Tags.of("consumer", gauge.consumer()))
                    .baseUnit(gauge.unit())
                    .description(gauge.description())
                    .register(registry);
        }
    }
}
