package org.lastmile.simulator.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/** Counts what the devices show. */
final class Tally {

    private static final String REFUSED = "refused ";
    private static final long LONGEST_MICROS = 60_000_000;

    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();
    private final Recorder answers = new Recorder(LONGEST_MICROS, 2);

    /** One result of an agent; how long it took counts when it is the server's. */
    void answered(JsonNode result, long nanos) {
        if (!result.path("status").asText().equals("ACCEPTED")) {
            count(REFUSED + result.path("code").asText());
            return;
        }
        count(result.path("verdict").asText());
        if (result.path("offline").asBoolean()) {
            count("ALONE");
        } else {
            answers.recordValue(Math.min(LONGEST_MICROS, nanos / 1000));
        }
    }

    /** Counts one of anything. */
    void count(String what) {
        counts.computeIfAbsent(what, name -> new LongAdder()).increment();
    }

    long of(String what) {
        var adder = counts.get(what);
        return adder == null ? 0 : adder.sum();
    }

    /** Readings that were judged, by the server or by the gate alone. */
    long accepted() {
        return of("PASS") + of("RECHECK") + of("HOLD");
    }

    /** Readings that were refused, by the code of the answer. */
    Map<String, Long> refused() {
        var refused = new TreeMap<String, Long>();
        counts.forEach((name, count) -> {
            if (name.startsWith(REFUSED)) {
                refused.put(name.substring(REFUSED.length()), count.sum());
            }
        });
        return refused;
    }

    /** Answer times in microseconds since the last call. */
    Histogram answersSinceLast() {
        return answers.getIntervalHistogram();
    }
}
