package org.lastmile.checkpoint.passage.adapter;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import org.lastmile.checkpoint.passage.TakeReadings;

/** Counts readings by what became of them. */
@Singleton
final class ReadingMeter {

    private final MeterRegistry registry;

    ReadingMeter(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(TakeReadings.Answer answer) {
        for (TakeReadings.Outcome outcome : answer.outcomes()) {
            String result =
                    switch (outcome) {
                        case TakeReadings.Outcome.Accepted accepted ->
                            accepted.verdict().name();
                        case TakeReadings.Outcome.Rejected rejected -> rejected.code();
                    };
            registry.counter("lastmile.readings", "result", result).increment();
        }
    }
}
