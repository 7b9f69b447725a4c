package org.lastmile.checkpoint.passage.adapter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lastmile.checkpoint.passage.TakeReadings;

/** Counts readings by what became of them. */
@Singleton
final class ReadingMeter {

    private final MeterRegistry registry;
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();

    ReadingMeter(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(TakeReadings.Answer answer) {
        for (TakeReadings.Outcome outcome : answer.outcomes()) {
            String result =
                    switch (outcome) {
                        case TakeReadings.Outcome.Accepted accepted ->
                            accepted.verdict() == null
                                    ? "TURNED_BACK"
                                    : accepted.verdict().name();
                        case TakeReadings.Outcome.Rejected rejected -> rejected.code();
                    };
            counters.computeIfAbsent(result, this::counter).increment();
        }
    }

    private Counter counter(String result) {
        return registry.counter("lastmile.readings", "result", result);
    }
}
