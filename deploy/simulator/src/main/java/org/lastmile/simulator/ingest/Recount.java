package org.lastmile.simulator.ingest;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
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
public final class Recount {

    private static final String TOPIC = "checkpoint.passages";
    private static final String GROUP = "checkpoint.passages";
    private static final Duration POLL = Duration.ofMillis(500);

    private final IngestStack stack;
    private final Map<TopicPartition, Long> before;

    /** Remembers where the topic ends now. */
    public Recount(IngestStack stack) throws Exception {
        this.stack = stack;
        this.before = ends();
    }

    /**
     * What was found of the readings of some devices.
     *
     * @param events records
     * @param distinct records of different readings
     */
    public record Found(long events, long distinct) {}

    Found inKafka(List<DeviceScript> devices) throws Exception {
        var seen = new HashMap<String, BitSet>();
        devices.forEach(device -> seen.put(device.boot, new BitSet()));
        var events = new LongAdder();
        read(told -> {
            BitSet ofBoot = seen.get(told.getBootId());
            if (ofBoot != null) {
                events.increment();
                ofBoot.set((int) told.getSeq());
            }
        });
        return new Found(
                events.sum(),
                seen.values().stream().mapToLong(BitSet::cardinality).sum());
    }

    /** The same of whatever these devices sent, under any boot id. */
    public Found inKafkaOf(Set<String> deviceIds) throws Exception {
        var seen = new HashSet<String>();
        var events = new LongAdder();
        read(told -> {
            if (deviceIds.contains(told.getDeviceId())) {
                events.increment();
                seen.add(told.getDeviceId() + " " + told.getBootId() + " " + told.getSeq());
            }
        });
        return new Found(events.sum(), seen.size());
    }

    private void read(Consumer<PassageRecorded> each) throws Exception {
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
                        each.accept(told);
                    }
                }
            }
        }
    }

    Found inDatabase(List<DeviceScript> devices) throws SQLException {
        return rows(
                "count(*), count(distinct (boot_id, seq))",
                "boot_id",
                devices.stream().map(device -> device.boot).toArray(String[]::new));
    }

    /** The same of whatever these devices sent, under any boot id. */
    public Found inDatabaseOf(Set<String> deviceIds) throws SQLException {
        return rows(
                "count(*), count(distinct (device_id, boot_id, seq))", "device_id", deviceIds.toArray(String[]::new));
    }

    /** How many stored readings of this device are marked late. */
    public long lateOf(String deviceId) throws SQLException {
        return rows("count(*) filter (where late), 0", "device_id", deviceId).events();
    }

    private Found rows(String counts, String column, String... values) throws SQLException {
        String query = "select " + counts + " from passage where " + column + " = any (?)";
        try (var connection = DriverManager.getConnection(stack.database(), stack.user(), stack.password());
                var count = connection.prepareStatement(query)) {
            count.setArray(1, connection.createArrayOf("text", values));
            try (var row = count.executeQuery()) {
                row.next();
                return new Found(row.getLong(1), row.getLong(2));
            }
        }
    }

    /** Events that checkpoint has not stored yet. */
    public long behind() throws Exception {
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
