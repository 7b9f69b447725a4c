package org.lastmile.simulator.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/** Counts what the devices were answered. */
final class Tally {

    private static final String REFUSED = "refused ";
    private static final long LONGEST_MICROS = 60_000_000;

    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();
    private final Recorder answers = new Recorder(LONGEST_MICROS, 2);

    /** One answer with a result for each reading. */
    void answered(Front.Answer answer) {
        answers.recordValue(Math.min(LONGEST_MICROS, answer.nanos() / 1000));
        for (JsonNode result : answer.body().path("results")) {
            boolean accepted = result.path("status").asText().equals("ACCEPTED");
            count(
                    accepted
                            ? result.path("verdict").asText()
                            : REFUSED + result.path("code").asText());
        }
    }

    /** Counts one of anything. */
    void count(String what) {
        count(what, 1);
    }

    void count(String what, long times) {
        counts.computeIfAbsent(what, name -> new LongAdder()).add(times);
    }

    long of(String what) {
        var adder = counts.get(what);
        return adder == null ? 0 : adder.sum();
    }

    /** Readings the system has judged. */
    long accepted() {
        return of("PASS") + of("RECHECK") + of("HOLD");
    }

    /** Readings refused one by one, by the code of the answer. */
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
