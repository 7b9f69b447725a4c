package org.lastmile.notification.stream.adapter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.lastmile.notification.stream.AlertLog;
import org.lastmile.notification.stream.LogEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Follows the topic into memory, from the newest part of the past on. Ends all streams first when the instance goes
 * down, so that a graceful stop need not wait for them.
 */
final class LogFollower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LogFollower.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final TopicPartition partition;
    private final Supplier<Consumer<String, byte[]>> readers;
    private final AlertRecordMapper mapper;
    private final AlertLog log;
    private final int remembered;
    private final Thread thread = Thread.ofPlatform().name("alert-log").daemon().unstarted(this::run);
    private volatile boolean running;
    private volatile @Nullable Consumer<String, byte[]> reader;
    private volatile @Nullable String fault;
    private long next = -1;

    /** @param readers makes a reader of the partition, also after one has failed */
    LogFollower(
            TopicPartition partition,
            Supplier<Consumer<String, byte[]>> readers,
            AlertRecordMapper mapper,
            AlertLog log,
            int remembered) {
        this.partition = partition;
        this.readers = readers;
        this.mapper = mapper;
        this.log = log;
        this.remembered = remembered;
    }

    @Override
    public void start() {
        running = true;
        thread.start();
    }

    private void run() {
        while (running) {
            try (var consumer = readers.get()) {
                reader = consumer;
                follow(consumer);
            } catch (WakeupException stopped) {
                return;
            } catch (KafkaException failure) {
                fault = failure.getClass().getSimpleName();
                LOG.atWarn().addKeyValue("reason", failure.toString()).log("following the alerts failed; trying again");
                LockSupport.parkNanos(POLL.toNanos());
            }
        }
    }

    private void follow(Consumer<String, byte[]> consumer) {
        var partitions = List.of(partition);
        long end = consumer.endOffsets(partitions).getOrDefault(partition, 0L);
        if (next < 0) {
            long first = consumer.beginningOffsets(partitions).getOrDefault(partition, 0L);
            next = Math.max(first, end - remembered);
            log.startAfter(next - 1);
        }
        consumer.seek(partition, next);
        boolean ready = false;
        while (running) {
            if (!ready && next >= end) {
                log.ready();
                ready = true;
            }
            var messages = consumer.poll(POLL);
            if (!messages.isEmpty()) {
                take(messages, consumer.position(partition));
            }
            fault = null;
        }
    }

    /** What can be read is told at once; a record the registry cannot tell about yet is tried again from its offset. */
    private void take(ConsumerRecords<String, byte[]> messages, long end) {
        var entries = new ArrayList<LogEntry>(messages.count());
        try {
            for (var message : messages) {
                mapper.entry(message).ifPresent(entries::add);
                next = message.offset() + 1;
            }
            next = end;
        } finally {
            log.append(entries, next - 1);
        }
    }

    /** Why the log in memory is not current; empty while it is followed. */
    Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    @Override
    public void stop() {
        running = false;
        log.close();
        var consumer = reader;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops before the web server waits for its requests to end. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
