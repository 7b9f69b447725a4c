package org.lastmile.platform.core.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * After a torn relay: which of the rows are in Kafka although nobody lived to delete them? Reading the end of the
 * topics answers it, so that a takeover doubles nothing. Called only after the old producer's delivery timeout has
 * passed.
 */
final class AlreadyPublished {

    private static final Duration SETTLED = Duration.ofMillis(300);

    private AlreadyPublished() {}

    /** Sequences of the rows that Kafka already has. */
    static List<Long> among(List<OutboxRows.Row> rows, RelaySettings settings) throws InterruptedException {
        if (rows.isEmpty()) {
            return List.of();
        }
        var wanted = rows.stream().collect(toMap(OutboxRows.Row::id, OutboxRows.Row::seq, (first, second) -> first));
        long since =
                rows.stream().mapToLong(OutboxRows.Row::createdAtMillis).min().orElse(0) - 60_000;
        var config = new HashMap<>(settings.producer());
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        var found = new ArrayList<Long>();
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = new ArrayList<TopicPartition>();
            rows.stream()
                    .map(row -> row.message().topic())
                    .distinct()
                    .forEach(topic -> consumer.partitionsFor(topic)
                            .forEach(p -> partitions.add(new TopicPartition(topic, p.partition()))));
            Map<TopicPartition, Long> end = settledEnd(consumer, partitions);
            consumer.assign(partitions);
            var start = consumer.offsetsForTimes(partitions.stream().collect(toMap(p -> p, p -> since)));
            for (TopicPartition partition : partitions) {
                var from = start.get(partition);
                consumer.seek(partition, from == null ? end.getOrDefault(partition, 0L) : from.offset());
            }
            while (partitions.stream().anyMatch(p -> consumer.position(p) < end.getOrDefault(p, 0L))) {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    Header id = message.headers().lastHeader("ce_id");
                    Long seq = id == null ? null : wanted.get(UUID.fromString(new String(id.value(), UTF_8)));
                    if (seq != null) {
                        found.add(seq);
                    }
                }
            }
        }
        return found;
    }

    /**
     * End offsets once they have stood still for a while: a broker that was paused first works off what it had read.
     */
    private static Map<TopicPartition, Long> settledEnd(
            KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) throws InterruptedException {
        Map<TopicPartition, Long> before = consumer.endOffsets(partitions);
        while (true) {
            Thread.sleep(SETTLED);
            Map<TopicPartition, Long> now = consumer.endOffsets(partitions);
            if (now.equals(before)) {
                return now;
            }
            before = now;
        }
    }
}
