package org.lastmile.simulator;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;
import org.lastmile.local.api.Api;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures the way from a reading's due time to its alert on a stream, beside three bare Kafka hops of the same run.
 */
@Command(name = "load", description = "Open-loop readings; prints latency to the alert, loss and duplicates.")
final class Load implements Callable<Integer> {

    @Option(names = "--rates", split = ",", defaultValue = "20,200,1000", description = "readings a second")
    List<Integer> rates = List.of();

    @Option(names = "--readings-a-request", defaultValue = "1", description = "a device sends so many at once")
    int readingsARequest;

    @Option(names = "--seconds", defaultValue = "20", description = "measured time of each rate")
    int seconds;

    @Option(names = "--warm-up", defaultValue = "20", description = "seconds before, at the first rate")
    int warmUp;

    @Option(names = "--url", defaultValue = "http://127.0.0.1:8080", description = "the front door")
    URI url = URI.create("http://127.0.0.1:8080");

    @Option(names = "--kafka", defaultValue = "127.0.0.1:19092", description = "for the floor")
    String kafka = "";

    @Option(names = "--secrets", defaultValue = ".lastmile/secrets", description = "folder of the operator's secret")
    Path secrets = Path.of(".lastmile/secrets");

    @Option(names = "--village", defaultValue = "130126100201", description = "where the synthetic compound lies")
    String village = "";

    @Override
    public Integer call() throws Exception {
        var secret = Files.readString(secrets.resolve("cli-secret")).strip();
        var api = new Api(url, () -> secret);
        System.out.println("rate/s  what             p50 ms   p99 ms   max ms    count  lost  twice  refused  resent");
        boolean clean = true;
        for (int rate : rates) {
            Histogram floor = Floor.measure(kafka, rate, Duration.ofSeconds(5), Duration.ofSeconds(10));
            print(rate, "three bare hops", floor, "");
            long warm = (long) rate * warmUp;
            long measured = (long) rate * seconds;
            long seed = System.nanoTime();
            Scene scene = Scene.build(api, village, OpenLoop.exitsIn(warm) + OpenLoop.exitsIn(measured) + 2, seed);
            clean &= run(api, scene, rate, warm, measured);
        }
        return clean ? 0 : 1;
    }

    private boolean run(Api api, Scene scene, int rate, long warm, long measured) throws Exception {
        int warmExits = OpenLoop.exitsIn(warm);
        var rest = new Scene(
                scene.gate(),
                scene.credential(),
                scene.coResidents().subList(warmExits, scene.coResidents().size()));
        var arrivals = new Arrivals();
        var town = village.substring(0, 9);
        try (var stream = FollowedStream.open(api, () -> api.bearer("supervisor", town), arrivals::on)) {
            new OpenLoop(api, scene, Clock.systemUTC()).run(rate, readingsARequest, warm);
            var loop = new OpenLoop(api, rest, Clock.systemUTC());
            loop.run(rate, readingsARequest, measured);
            awaitAll(arrivals, loop);
            var latency = new Histogram(3);
            int lost = 0;
            for (var exit : loop.exits.entrySet()) {
                Long arrived = arrivals.bySubject().get(exit.getKey());
                if (arrived == null) {
                    lost++;
                } else {
                    latency.recordValue(Math.max(0, arrived - exit.getValue()) / 1000);
                }
            }
            print(
                    rate,
                    "answer",
                    loop.answers,
                    "             %7d %7d".formatted(loop.refused.get(), loop.resent.get()));
            print(rate, "reading to alert", latency, "%6d %6d".formatted(lost, arrivals.duplicates()));
            return lost == 0 && arrivals.duplicates() == 0 && loop.refused.get() == 0;
        }
    }

    private static void awaitAll(Arrivals arrivals, OpenLoop loop) throws InterruptedException {
        long giveUp = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (System.nanoTime() < giveUp
                && !(loop.isAnswered() && arrivals.bySubject().keySet().containsAll(loop.exits.keySet()))) {
            Thread.sleep(50);
        }
    }

    private static void print(int rate, String what, Histogram micros, String rest) {
        System.out.printf(
                "%6d  %-16s %7.1f  %7.1f  %7.1f  %7d %s%n",
                rate,
                what,
                micros.getValueAtPercentile(50) / 1000.0,
                micros.getValueAtPercentile(99) / 1000.0,
                micros.getMaxValue() / 1000.0,
                micros.getTotalCount(),
                rest);
    }
}
