package org.lastmile.schemas;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/**
 * A topic as the catalogue has it.
 *
 * @param name without the prefix of a site or a test
 * @param key what the key of its records is, in words
 * @param owner the service that writes it
 * @param partitions ceiling of parallelism, never changed in place
 * @param compacted whether only the newest record of each key is kept
 * @param retention how long records are kept; null until the end-of-emergency erasure
 * @param records full names of the event classes on it; none where any bytes may come
 */
public record Topic(
        String name,
        String key,
        String owner,
        int partitions,
        boolean compacted,
        @Nullable Duration retention,
        List<String> records) {

    /** Copies the list, so that a topic never changes. */
    public Topic {
        records = List.copyOf(records);
        if (partitions < 1) {
            throw new IllegalArgumentException("topic " + name + " needs at least one partition");
        }
    }

    /** Kafka's configuration of the topic. */
    public Map<String, String> configs() {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                compacted ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG,
                String.valueOf(retention == null ? -1 : retention.toMillis()));
    }

    /** Schemas of the generated classes of its records, in the order of the catalogue. */
    public List<Schema> schemas() {
        return records.stream().map(this::schema).toList();
    }

    /** The registry's subjects of the topic, each with its present schema. */
    public Map<String, Schema> subjects(String prefix) {
        Map<String, Schema> subjects = new LinkedHashMap<>();
        schemas()
                .forEach(schema ->
                        subjects.put(SubjectNaming.TOPIC_RECORD.subject(prefix + name, schema.getFullName()), schema));
        return subjects;
    }

    private Schema schema(String record) {
        try {
            Class<?> type = Class.forName(record, true, Topic.class.getClassLoader());
            return SpecificData.getForClass(type).getSchema(type);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException("topic " + name + " lists " + record + ", which has no class", missing);
        }
    }
}
