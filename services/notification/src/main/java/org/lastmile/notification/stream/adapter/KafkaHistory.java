package org.lastmile.notification.stream.adapter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.lastmile.notification.stream.AlertHistory;
import org.lastmile.notification.stream.LogEntry;

/** The whole log in Kafka, read by short-lived readers, a few at a time. */
final class KafkaHistory implements AlertHistory {

    private static final Duration POLL = Duration.ofSeconds(1);

    private final AlertTopic topic;
    private final AlertRecordMapper mapper;
    private final Semaphore turns;

    KafkaHistory(AlertTopic topic, AlertRecordMapper mapper, int atOnce) {
        this.topic = topic;
        this.mapper = mapper;
        this.turns = new Semaphore(atOnce);
    }

    @Override
    public Bounds bounds() {
        var partitions = List.of(topic.partition());
        try (var reader = topic.reader()) {
            return new Bounds(
                    reader.beginningOffsets(partitions).getOrDefault(topic.partition(), 0L),
                    reader.endOffsets(partitions).getOrDefault(topic.partition(), 0L));
        } catch (KafkaException away) {
            throw StreamRefusal.logAway();
        }
    }

    @Override
    public Reading after(long position) {
        turns.acquireUninterruptibly();
        try {
            var reader = topic.reader();
            reader.seek(topic.partition(), position + 1);
            return new KafkaReading(reader);
        } catch (KafkaException failure) {
            turns.release();
            throw failure;
        }
    }

    private final class KafkaReading implements Reading {

        private final Consumer<String, byte[]> reader;

        KafkaReading(Consumer<String, byte[]> reader) {
            this.reader = reader;
        }

        @Override
        public Piece next() {
            var entries = new ArrayList<LogEntry>();
            for (ConsumerRecord<String, byte[]> message : reader.poll(POLL)) {
                Optional<LogEntry> entry = mapper.entry(message);
                entry.ifPresent(entries::add);
            }
            return new Piece(entries, reader.position(topic.partition()) - 1);
        }

        @Override
        public void close() {
            try {
                reader.close();
            } finally {
                turns.release();
            }
        }
    }
}
