package org.lastmile.simulator.ingest;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how many readings checkpoint takes and stores, and counts afterwards that none is missing or doubled. */
@Command(
        name = "ingest",
        description = "Open-loop requests to checkpoint; prints rate, latency, what Kafka and the database have.")
public final class Ingest implements Callable<Integer> {

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

    @Option(names = "--raw", description = "measure the raw limits of Kafka and PostgreSQL first")
    private boolean raw;

    @Override
    public Integer call() throws Exception {
        List<DeviceScript> scripts = stack.devices(devices);
        if (raw) {
            RawLimits.measure(stack);
        }
        System.out.println("           requests/s  readings/s   p50 ms   p99 ms   max ms  refused   resent   broken");
        var all = new Recount(stack);
        long accepted = 0;
        for (int run = 0; run <= repeats; run++) {
            int lasts = run == 0 ? warmUp : seconds;
            if (lasts > 0) {
                var tally = new Tally();
                run(scripts, tally, lasts, run == 0 ? "warm-up" : "run " + run);
                accepted += tally.accepted;
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

    private void run(List<DeviceScript> scripts, Tally tally, int lasts, String name) throws Exception {
        try (var lines = new Lines(scripts, readingsARequest, Duration.ZERO, tally)) {
            lines.connect(stack.checkpoint, connections);
            long start = System.nanoTime();
            lines.run(rate, (long) (rate * lasts)).get(lasts + 120, TimeUnit.SECONDS);
            double took = (System.nanoTime() - start) / 1e9;
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
            TimeUnit.MILLISECONDS.sleep(200);
            behind = recount.behind();
        }
        double took = (System.nanoTime() - start) / 1e9;
        System.out.printf("backlog of %d passages stored in %.1f s: %.0f/s%n", first, took, first / took);
    }
}
