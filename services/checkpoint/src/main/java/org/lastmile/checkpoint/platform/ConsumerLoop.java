package org.lastmile.checkpoint.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.event.EventConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls batches and commits them when they are handled or parked. When a batch cannot be, the consumer is closed and a
 * new one starts from the last commit, so that nothing is passed over.
 */
final class ConsumerLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumerLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofMillis(50);

    private final EventConsumer consumer;
    private final EventSubscription subscription;
    private final List<String> topics;
    private final Supplier<KafkaConsumer<String, byte[]>> kafka;
    private final BooleanSupplier mayBegin;
    private final Thread worker;
    private volatile boolean running = true;
    private volatile @Nullable KafkaConsumer<String, byte[]> current;

    ConsumerLoop(
            EventConsumer consumer,
            EventSubscription subscription,
            List<String> topics,
            Supplier<KafkaConsumer<String, byte[]>> kafka,
            BooleanSupplier mayBegin) {
        this.consumer = consumer;
        this.subscription = subscription;
        this.topics = List.copyOf(topics);
        this.kafka = kafka;
        this.mayBegin = mayBegin;
        this.worker =
                Thread.ofPlatform().name("consumer-" + consumer.name()).daemon().unstarted(this::run);
    }

    void start() {
        worker.start();
    }

    private void run() {
        while (running && !mayBegin.getAsBoolean()) {
            LockSupport.parkNanos(SOON.toNanos());
        }
        while (running) {
            try (var client = kafka.get()) {
                current = client;
                client.subscribe(topics);
                while (running) {
                    poll(client);
                }
            } catch (WakeupException e) {
                LOG.atDebug().addKeyValue("consumer", consumer.name()).log("consumer was told to stop");
            } catch (RuntimeException e) {
                LOG.atWarn()
                        .addKeyValue("consumer", consumer.name())
                        .addKeyValue("reason", e.getClass().getName())
                        .log("consumer starts again from its last commit");
                LockSupport.parkNanos(AGAIN.toNanos());
            } finally {
                current = null;
            }
        }
    }

    private void poll(KafkaConsumer<String, byte[]> client) {
        var polled = client.poll(POLL);
        if (polled.isEmpty()) {
            return;
        }
        List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>(polled.count());
        polled.forEach(batch::add);
        var behind = Duration.ofMillis((long) (consumer.lagSeconds() * 1000));
        subscription.inTurn(
                () -> {
                    consumer.accept(batch);
                    client.commitSync();
                },
                behind);
    }

    /** Finishes the batch at hand, for at most two seconds. */
    @Override
    public void close() throws InterruptedException {
        running = false;
        var client = current;
        if (client != null) {
            client.wakeup();
        }
        LockSupport.unpark(worker);
        worker.join(Duration.ofSeconds(2));
        worker.interrupt();
    }
}
