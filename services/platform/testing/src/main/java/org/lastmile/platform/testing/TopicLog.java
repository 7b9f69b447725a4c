package org.lastmile.platform.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads one topic in the background, from its beginning, and keeps what it saw. */
final class TopicLog {

    private final String topic;
    private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();
    private final CountDownLatch caughtUp = new CountDownLatch(1);

    TopicLog(String topic, Map<String, Object> kafka) {
        this.topic = topic;
        var config = new HashMap<>(kafka);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 200);
        Thread.ofPlatform().daemon().name("probe-" + topic).start(() -> read(config));
    }

    /** Everything seen from this position on; waits until what was there at the first look has been read. */
    List<ConsumerRecord<String, byte[]>> from(int position) {
        try {
            caughtUp.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (seen) {
            return List.copyOf(seen.subList(position, seen.size()));
        }
    }

    private void read(Map<String, Object> config) {
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var end = consumer.endOffsets(partitions);
            while (true) {
                if (caughtUp.getCount() > 0
                        && end.entrySet().stream().allMatch(e -> consumer.position(e.getKey()) >= e.getValue())) {
                    caughtUp.countDown();
                }
                var polled = consumer.poll(Duration.ofMillis(500));
                synchronized (seen) {
                    polled.forEach(seen::add);
                }
            }
        }
    }
}
