package org.lastmile.simulator;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The floor: the same rate over three bare Kafka hops of 200 bytes, nothing else. */
final class Floor {

    private static final int HOPS = 3;

    private Floor() {}

    static Histogram measure(String bootstrap, int rate, Duration warmUp, Duration measured) throws Exception {
        String run = "floor-" + UUID.randomUUID().toString().substring(0, 8) + "-";
        var topics = new ArrayList<String>();
        for (int hop = 0; hop < HOPS; hop++) {
            topics.add(run + hop);
        }
        Histogram latency = new ConcurrentHistogram(3);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(topics.stream()
                            .map(t -> new NewTopic(t, 6, (short) 1))
                            .toList())
                    .all()
                    .get();
            try {
                run(bootstrap, topics, rate, warmUp, measured, latency);
            } finally {
                admin.deleteTopics(topics).all().get();
            }
        }
        return latency;
    }

    private static void run(
            String bootstrap, List<String> topics, int rate, Duration warmUp, Duration measured, Histogram latency)
            throws InterruptedException {
        long start = System.nanoTime() + 1_000_000_000L;
        long countFrom = start + warmUp.toNanos();
        long end = countFrom + measured.toNanos();
        var stages = new ArrayList<Thread>();
        for (int hop = 0; hop < HOPS; hop++) {
            String from = topics.get(hop);
            String to = hop + 1 < HOPS ? topics.get(hop + 1) : "";
            stages.add(Thread.ofPlatform().start(() -> forward(bootstrap, from, to, countFrom, end, latency)));
        }
        try (var producer = producer(bootstrap)) {
            long gap = 1_000_000_000L / rate;
            for (long due = start; due < end; due += gap) {
                LockSupport.parkNanos(due - System.nanoTime());
                producer.send(new ProducerRecord<>(topics.getFirst(), payload(due)));
            }
        }
        for (Thread stage : stages) {
            stage.join();
        }
    }

    private static byte[] payload(long due) {
        return ByteBuffer.allocate(200).putLong(due).array();
    }

    private static void forward(String bootstrap, String from, String to, long countFrom, long end, Histogram latency) {
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrap, "fetch.min.bytes", 1);
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
                var producer = producer(bootstrap)) {
            var partitions = consumer.partitionsFor(from).stream()
                    .map(p -> new TopicPartition(from, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(Set.copyOf(partitions));
            while (System.nanoTime() < end + 2_000_000_000L) {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    if (!to.isEmpty()) {
                        producer.send(new ProducerRecord<>(to, message.value()));
                        continue;
                    }
                    long due = ByteBuffer.wrap(message.value()).getLong();
                    if (due >= countFrom) {
                        latency.recordValue((System.nanoTime() - due) / 1000);
                    }
                }
            }
        }
    }

    private static KafkaProducer<byte[], byte[]> producer(String bootstrap) {
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", 0);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
