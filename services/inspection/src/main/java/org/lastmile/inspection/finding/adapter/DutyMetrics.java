package org.lastmile.inspection.finding.adapter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.lastmile.inspection.finding.adapter.JdbcWaitingDuties.Reading;
import org.springframework.stereotype.Component;

/** Tells whether a duty sleeps: what waits, what should have fired, and how late what fired was. */
@Component
final class DutyMetrics {

    private final MeterRegistry registry;
    private final JdbcWaitingDuties duties;
    private final Timer dueToFired;

    DutyMetrics(MeterRegistry registry, JdbcWaitingDuties duties) {
        this.registry = registry;
        this.duties = duties;
        this.dueToFired = Timer.builder("lastmile.duty.due.to.fired")
                .description("from the due time of a duty to its violation")
                .publishPercentiles(0.5, 0.99)
                .publishPercentileHistogram()
                .register(registry);
        gauge("lastmile.duties.waiting", "duties whose timer has not fired", Reading::waiting);
        gauge("lastmile.duties.unfired", "duties that are due and have not fired", Reading::unfired);
        gauge("lastmile.duties.lag.seconds", "how long the oldest unfired duty has been due", Reading::lagSeconds);
    }

    void fired(Duration late) {
        dueToFired.record(late);
    }

    private void gauge(String name, String description, ToDoubleFunction<Reading> value) {
        Gauge.builder(name, () -> value.applyAsDouble(duties.read()))
                .description(description)
                .register(registry);
    }
}
