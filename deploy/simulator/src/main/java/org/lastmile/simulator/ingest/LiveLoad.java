package org.lastmile.simulator.ingest;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Readings that are sent when they are due and again until they are answered, for as long as somebody wants. */
public final class LiveLoad implements AutoCloseable {

    private static final int CONNECTIONS = 64;
    private static final long FOR_EVER = Long.MAX_VALUE / 2;
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(60);

    private final List<DeviceScript> devices;
    private final Lines lines;
    private final Tally tally;
    private final CompletableFuture<Void> done;

    private LiveLoad(List<DeviceScript> devices, Lines lines, Tally tally, CompletableFuture<Void> done) {
        this.devices = devices;
        this.lines = lines;
        this.tally = tally;
        this.done = done;
    }

    /**
     * What became of the readings.
     *
     * @param offered readings
     * @param accepted readings
     * @param refused readings
     * @param resent readings, as often as they were
     * @param faults answers of 500 and more, but not 503
     * @param hung requests that got no answer within 20 s, and whether the last ones got theirs
     * @param longestGap between two accepted requests
     * @param slowest of a hundred answers, from its due time
     */
    public record Outcome(
            long offered,
            long accepted,
            long refused,
            long resent,
            long faults,
            long hung,
            Duration longestGap,
            Duration slowest) {}

    /** Begins to send so many readings a second to this address, in turn by each of the devices. */
    public static LiveLoad begin(
            URI checkpoint, List<DeviceScript> devices, double readingsASecond, int readingsARequest)
            throws InterruptedException {
        var tally = new Tally();
        var lines = new Lines(devices, readingsARequest, Duration.ZERO, tally);
        lines.connect(checkpoint, CONNECTIONS);
        return new LiveLoad(devices, lines, tally, lines.run(readingsASecond / readingsARequest, FOR_EVER));
    }

    /** Begins no more requests and waits until those that were begun are answered. */
    public Outcome end() throws InterruptedException, ExecutionException {
        lines.finish();
        long unanswered = 0;
        try {
            done.get(LAST_ANSWERS.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException neverAnswered) {
            unanswered = 1;
        }
        return new Outcome(
                devices.stream().mapToLong(DeviceScript::written).sum(),
                tally.accepted,
                tally.refused,
                tally.resent,
                tally.faults,
                tally.hung + unanswered,
                Duration.ofNanos(tally.longestGap()),
                Duration.ofNanos(1000 * tally.answers.getValueAtPercentile(99)));
    }

    @Override
    public void close() {
        lines.close();
    }
}
