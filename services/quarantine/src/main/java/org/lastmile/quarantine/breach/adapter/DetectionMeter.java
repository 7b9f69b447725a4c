package org.lastmile.quarantine.breach.adapter;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import org.lastmile.quarantine.breach.EpisodeEvent;
import org.springframework.stereotype.Component;

/** Measures how long after the measurement a violation is detected; late evidence would say nothing and is left out. */
@Component
final class DetectionMeter {

    private final Timer measuredToDetected;

    DetectionMeter(MeterRegistry registry) {
        this.measuredToDetected = Timer.builder("lastmile.violation.measured.to.detected")
                .description("from the device's measurement to the detection of a violation")
                .publishPercentiles(0.5, 0.99)
                .publishPercentileHistogram()
                .register(registry);
    }

    void count(List<EpisodeEvent> events) {
        for (EpisodeEvent event : events) {
            if (event instanceof EpisodeEvent.ViolationDetected detected
                    && !detected.passage().late()) {
                measuredToDetected.record(Duration.between(detected.passage().occurredAt(), detected.detectedAt()));
            }
        }
    }
}
