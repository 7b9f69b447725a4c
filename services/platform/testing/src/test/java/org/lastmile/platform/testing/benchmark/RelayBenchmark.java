package org.lastmile.platform.testing.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.lastmile.platform.core.event.OutboxRelay;
import org.lastmile.platform.core.event.OutgoingEvent;
import org.lastmile.platform.testing.Isolated;
import org.lastmile.platform.testing.PlainService;
import org.lastmile.platform.testing.TestInfrastructure;

/**
 * How many events a second the relay carries, and how long a committed event takes until a consumer has it, at 1,000 a
 * second after a warm-up. How to run it stands in the module's README.
 */
public final class RelayBenchmark {

    private static final int BACKLOG = 100_000;
    private static final int RATE = 1000;
    private static final int WARM_UP = 10 * RATE;
    private static final int MEASURED = 20 * RATE;
    private static final int WRITERS = 4;

    private final Isolated corner = TestInfrastructure.forModule("benchmark");
    private final PlainService service = new PlainService(corner);
    private final Map<String, Long> committed = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> latencies = new ConcurrentLinkedQueue<>();
    private final AtomicInteger arrived = new AtomicInteger();
    private final PrintStream out = System.out;

    /** Runs both measurements. */
    public static void main(String[] arguments) throws Exception {
        new RelayBenchmark().run();
        System.exit(0);
    }

    private void run() throws Exception {
        service.migrate();
        Thread.ofPlatform().daemon().name("consumer").start(this::consume);
        try (OutboxRelay relay = service.relay(Duration.ofSeconds(5))) {
            backlog();
            long start = System.nanoTime();
            relay.start();
            awaitArrived(BACKLOG);
            double seconds = (System.nanoTime() - start) / 1e9;
            out.printf("backlog of %,d events in %.1f s: %,.0f events/s%n", BACKLOG, seconds, BACKLOG / seconds);
            steady(relay);
            awaitArrived(BACKLOG + WARM_UP + MEASURED);
        }
        List<Long> sorted = latencies.stream().sorted().toList();
        out.printf(
                "commit to consumer at %,d/s, ms: p50 %.1f, p99 %.1f, max %.1f, %d of %d%n",
                RATE, at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1), sorted.size(), MEASURED);
    }

    private void backlog() {
        var outbox = service.outbox(() -> {});
        for (int from = 0; from < BACKLOG; from += 1000) {
            int begin = from;
            service.inTransaction(() -> outbox.append(IntStream.range(begin, begin + 1000)
                    .mapToObj(i -> service.event("backlog" + i % 500, i))
                    .toList()));
        }
    }

    /** One transaction per event, each at its due time. */
    private void steady(OutboxRelay relay) throws InterruptedException {
        long start = System.nanoTime();
        var writers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> Thread.ofPlatform().start(() -> write(relay, writer, start)))
                .toList();
        for (Thread writer : writers) {
            writer.join();
        }
        out.printf("written in %.1f s%n", (System.nanoTime() - start) / 1e9);
    }

    private void write(OutboxRelay relay, int writer, long start) {
        var outbox = service.outbox(relay::wake);
        for (int i = writer; i < WARM_UP + MEASURED; i += WRITERS) {
            long due = start + i * (1_000_000_000L / RATE);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            OutgoingEvent event = service.event("steady" + i % 500, i);
            boolean measured = i >= WARM_UP;
            service.inTransaction(() -> {
                outbox.append(event);
                if (measured) {
                    committed.put(event.id().toString(), System.nanoTime());
                }
            });
        }
    }

    private void consume() {
        var partition = new TopicPartition(corner.topicPrefix() + PlainService.TOPIC, 0);
        try (var consumer =
                new KafkaConsumer<>(corner.kafka(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            while (true) {
                for (var message : consumer.poll(Duration.ofMillis(100))) {
                    Long since = committed.remove(
                            new String(message.headers().lastHeader("ce_id").value(), UTF_8));
                    if (since != null) {
                        latencies.add(System.nanoTime() - since);
                    }
                    arrived.incrementAndGet();
                }
            }
        }
    }

    private void awaitArrived(int count) {
        while (arrived.get() < count) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static double at(List<Long> sorted, double quantile) {
        return sorted.get((int) Math.min(sorted.size() - 1, quantile * sorted.size())) / 1e6;
    }
}
