package org.lastmile.simulator.ingest;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.lastmile.event.checkpoint.PassageRecorded;
import org.lastmile.schemas.AvroDeserializer;

/** Counts what a run left in Kafka and in the database, by the identity of each reading. */
final class Recount {

    private static final String TOPIC = "checkpoint.passages";
    private static final String GROUP = "checkpoint.passages";
    private static final Duration POLL = Duration.ofMillis(500);

    private final IngestStack stack;
    private final Map<TopicPartition, Long> before;

    /** Remembers where the topic ends now. */
    Recount(IngestStack stack) throws Exception {
        this.stack = stack;
        this.before = ends();
    }

    /**
     * What was found of the readings of some devices.
     *
     * @param events records
     * @param distinct records of different readings
     */
    record Found(long events, long distinct) {}

    Found inKafka(List<DeviceScript> devices) throws Exception {
        var seen = new HashMap<String, BitSet>();
        devices.forEach(device -> seen.put(device.boot, new BitSet()));
        long events = 0;
        Map<TopicPartition, Long> end = ends();
        Map<String, Object> config =
                Map.of("bootstrap.servers", stack.kafka(), "enable.auto.commit", false, "max.poll.records", 5000);
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
                var deserializer = new AvroDeserializer()) {
            deserializer.configure(Map.of("schema.registry.url", stack.registry()), false);
            consumer.assign(end.keySet());
            before.forEach(consumer::seek);
            while (end.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
                    if (deserializer.deserialize(TOPIC, message.value()) instanceof PassageRecorded told) {
                        BitSet ofBoot = seen.get(told.getBootId());
                        if (ofBoot != null) {
                            events++;
                            ofBoot.set((int) told.getSeq());
                        }
                    }
                }
            }
        }
        return new Found(
                events, seen.values().stream().mapToLong(BitSet::cardinality).sum());
    }

    Found inDatabase(List<DeviceScript> devices) throws SQLException {
        try (var connection = DriverManager.getConnection(stack.database(), stack.user(), stack.password());
                var count = connection.prepareStatement(
                        "select count(*), count(distinct (boot_id, seq)) from passage where boot_id = any (?)")) {
            count.setArray(
                    1,
                    connection.createArrayOf(
                            "text", devices.stream().map(device -> device.boot).toArray(String[]::new)));
            try (var row = count.executeQuery()) {
                row.next();
                return new Found(row.getLong(1), row.getLong(2));
            }
        }
    }

    /** Events that checkpoint has not stored yet. */
    long behind() throws Exception {
        try (Admin admin = stack.admin()) {
            var committed = admin.listConsumerGroupOffsets(GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get();
            long behind = 0;
            for (var end : ends().entrySet()) {
                var position = committed.get(end.getKey());
                behind += end.getValue() - (position == null ? 0 : position.offset());
            }
            return behind;
        }
    }

    private Map<TopicPartition, Long> ends() throws Exception {
        try (Admin admin = stack.admin()) {
            var topics = admin.describeTopics(List.of(TOPIC)).allTopicNames().get();
            var latest = topics.values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .collect(Collectors.toMap(p -> new TopicPartition(TOPIC, p.partition()), p -> OffsetSpec.latest()));
            return admin.listOffsets(latest).all().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, found -> found.getValue().offset()));
        }
    }
}
