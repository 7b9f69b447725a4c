package org.lastmile.notification.stream.adapter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.lastmile.notification.alert.Happening;
import org.lastmile.notification.stream.LogEntry;
import org.springframework.stereotype.Component;

/** Measures how many streams are open and how long evidence takes to reach them. */
@Component
class StreamMetrics {

    private final AtomicInteger open = new AtomicInteger();
    private final Timer sinceMeasured;
    private final Timer sinceDetected;
    private final Clock clock;

    StreamMetrics(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        this.sinceMeasured = timer(registry, "measured");
        this.sinceDetected = timer(registry, "detected");
        Gauge.builder("lastmile.streams.open", open, AtomicInteger::get)
                .description("streams of alerts that are open on this instance")
                .register(registry);
    }

    private static Timer timer(MeterRegistry registry, String since) {
        return Timer.builder("lastmile.alert.delivery")
                .description("time until new evidence, not late, was written to a receiver")
                .tag("since", since)
                .tag("channel", "stream")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofMinutes(5))
                .register(registry);
    }

    AtomicInteger open() {
        return open;
    }

    void delivered(LogEntry entry) {
        boolean news = entry.happening() == Happening.OPENED || entry.happening() == Happening.UPDATED;
        if (news && !entry.alert().late()) {
            Instant now = clock.instant();
            sinceMeasured.record(Duration.between(entry.alert().measuredAt(), now));
            sinceDetected.record(Duration.between(entry.alert().detectedAt(), now));
        }
    }
}
