package org.lastmile.simulator.ingest;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how many readings checkpoint takes and stores, and counts afterwards that none is missing or doubled. */
@Command(
        name = "ingest",
        description = "Open-loop requests to checkpoint; prints rate, latency, what Kafka and the database have.")
public final class Ingest implements Callable<Integer> {

    private static final int BACKLOG_A_REQUEST = 90;
    private static final int BACKLOG_REQUESTS = 4;
    private static final Duration BACKLOG_AGE = Duration.ofHours(1);
    /** Requests a second that are as many as there are answers. */
    private static final double AT_ONCE = 1e6;

    @Mixin
    private IngestStack stack = new IngestStack();

    @Option(names = "--rate", defaultValue = "12000", description = "requests a second")
    private double rate;

    @Option(names = "--readings-a-request", defaultValue = "1")
    private int readingsARequest;

    @Option(names = "--connections", defaultValue = "64")
    private int connections;

    @Option(names = "--devices", defaultValue = "64")
    private int devices;

    @Option(names = "--seconds", defaultValue = "20", description = "measured time")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "20", description = "seconds before, at the same rate")
    private int warmUp;

    @Option(names = "--repeats", defaultValue = "1", description = "measured runs after the one warm-up")
    private int repeats;

    @Option(
            names = "--flushing",
            defaultValue = "0",
            description = "further devices that deliver an hour's backlog of 360 readings each, in every run")
    private int flushing;

    @Option(names = "--raw", description = "measure the raw limits of Kafka and PostgreSQL first")
    private boolean raw;

    @Override
    public Integer call() throws Exception {
        List<DeviceScript> live = stack.devices(devices);
        List<DeviceScript> late = stack.devices(flushing);
        var scripts = Stream.concat(live.stream(), late.stream()).toList();
        if (raw) {
            RawLimits.measure(stack);
        }
        System.out.println("           requests/s  readings/s   p50 ms   p99 ms   max ms  refused   resent   broken");
        var all = new Recount(stack);
        long accepted = 0;
        for (int run = 0; run <= repeats; run++) {
            int lasts = run == 0 ? warmUp : seconds;
            if (lasts > 0) {
                accepted += run(live, late, lasts, run == 0 ? "warm-up" : "run " + run);
            }
        }
        drain(all);
        Recount.Found kafka = all.inKafka(scripts);
        Recount.Found database = all.inDatabase(scripts);
        System.out.printf(
                "accepted %d | in Kafka %d distinct, %d events | stored %d rows, %d distinct%n",
                accepted, kafka.distinct(), kafka.events(), database.events(), database.distinct());
        return accepted == kafka.distinct() && accepted == database.events() ? 0 : 1;
    }

    private long run(List<DeviceScript> live, List<DeviceScript> late, int lasts, String name) throws Exception {
        var tally = new Tally();
        var backlog = new Tally();
        try (var lines = new Lines(live, readingsARequest, Duration.ZERO, tally);
                var flush = new Lines(late, BACKLOG_A_REQUEST, BACKLOG_AGE, backlog)) {
            lines.connect(stack.checkpoint, connections);
            flush.connect(stack.checkpoint, late.size());
            long start = System.nanoTime();
            var flushed = late.isEmpty()
                    ? CompletableFuture.<Void>completedFuture(null)
                    : flush.run(AT_ONCE, (long) late.size() * BACKLOG_REQUESTS);
            flushed.thenRun(() -> print(name + " late", backlog, start));
            lines.run(rate, (long) (rate * lasts)).get(lasts + 120, TimeUnit.SECONDS);
            print(name, tally, start);
            flushed.get(120, TimeUnit.SECONDS);
        }
        return tally.accepted + backlog.accepted;
    }

    private static void print(String name, Tally tally, long start) {
        double took = (System.nanoTime() - start) / 1e9;
        if (tally.accepted > 0) {
            System.out.printf(
                    "%-10s %10.0f  %10.0f  %7.1f  %7.1f  %7.1f  %7d  %7d  %7d%n",
                    name,
                    tally.answers.getTotalCount() / took,
                    tally.accepted / took,
                    tally.answers.getValueAtPercentile(50) / 1000.0,
                    tally.answers.getValueAtPercentile(99) / 1000.0,
                    tally.answers.getMaxValue() / 1000.0,
                    tally.refused,
                    tally.resent,
                    tally.broken);
        }
    }

    private static void drain(Recount recount) throws Exception {
        long behind = recount.behind();
        long first = behind;
        long start = System.nanoTime();
        while (behind > 0 && System.nanoTime() - start < Duration.ofMinutes(10).toNanos()) {
            TimeUnit.SECONDS.sleep(1);
            behind = recount.behind();
        }
        double took = (System.nanoTime() - start) / 1e9;
        System.out.printf("backlog of %d passages stored in %.1f s: %.0f/s%n", first, took, first / took);
    }
}
