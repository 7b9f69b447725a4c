package org.lastmile.platform.core.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * After a torn relay: which events are in Kafka although nobody lived to delete their rows? Reading the end of the
 * topics answers it, so that a takeover doubles nothing. Called only after the old producer's delivery timeout has
 * passed.
 */
final class AlreadyPublished {

    private static final Duration SETTLED = Duration.ofMillis(300);
    private static final int LOOKS = 10;

    private AlreadyPublished() {}

    /** An event as Kafka has it; the id as text, because other producers may write what they like. */
    record Published(String topic, String id) {}

    /**
     * What Kafka has got since these times.
     *
     * @param since per topic, the record time of the oldest row, in milliseconds
     */
    static List<Published> since(Map<String, Long> since, RelaySettings settings) throws InterruptedException {
        var config = new HashMap<>(settings.producer());
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                Math.toIntExact(settings.deliveryTimeout().toMillis()));
        var found = new ArrayList<Published>();
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var times = new HashMap<TopicPartition, Long>();
            since.forEach((topic, time) -> consumer.partitionsFor(topic)
                    .forEach(p -> times.put(new TopicPartition(topic, p.partition()), time)));
            consumer.assign(times.keySet());
            Map<TopicPartition, Long> end = settledEnd(consumer, times.keySet());
            consumer.offsetsForTimes(times)
                    .forEach((partition, from) ->
                            consumer.seek(partition, from == null ? end.getOrDefault(partition, 0L) : from.offset()));
            while (times.keySet().stream().anyMatch(p -> consumer.position(p) < end.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> add(message, found));
            }
        }
        return found;
    }

    private static void add(ConsumerRecord<byte[], byte[]> message, List<Published> found) {
        Header id = message.headers().lastHeader("ce_id");
        if (id != null && id.value() != null) {
            found.add(new Published(message.topic(), new String(id.value(), UTF_8)));
        }
    }

    /**
     * End offsets once they stand still: a broker that was paused first works off what it had received. A topic that
     * others write too may never stand still, therefore the looks are bounded.
     */
    private static Map<TopicPartition, Long> settledEnd(KafkaConsumer<byte[], byte[]> consumer, Set<TopicPartition> all)
            throws InterruptedException {
        Map<TopicPartition, Long> before = consumer.endOffsets(all);
        for (int look = 0; look < LOOKS; look++) {
            Thread.sleep(SETTLED);
            Map<TopicPartition, Long> now = consumer.endOffsets(all);
            if (now.equals(before)) {
                return now;
            }
            before = now;
        }
        return before;
    }
}
