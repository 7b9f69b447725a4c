package org.lastmile.schemas;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes events as Confluent's {@code KafkaAvroSerializer} does: a zero byte, four bytes of schema id, the Avro body.
 *
 * <p>Takes the same configuration keys (see {@code schemas/README.md}) and needs a class with a no-argument
 * constructor, so either can stand in for the other. Safe for use by many threads.
 */
public final class AvroSerializer implements Serializer<SpecificRecord> {
    private static final Duration RECHECK_EVERY = Duration.ofSeconds(10);

    private final Map<String, Map<Class<?>, RecordEncoding>> encodings = new ConcurrentHashMap<>();
    private final Reused<AvroBytes> buffers = new Reused<>(AvroBytes::new);
    private final Map<String, String> environment;
    private final Duration recheckEvery;
    private @Nullable SubjectNaming naming;
    private @Nullable KnownSchemas schemas;

    /** Made by Kafka's clients, which call {@link #configure} next. */
    public AvroSerializer() {
        this(System.getenv(), RECHECK_EVERY);
    }

    AvroSerializer(Map<String, String> environment, Duration recheckEvery) {
        TrustedEvents.trust();
        this.environment = environment;
        this.recheckEvery = recheckEvery;
    }

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        SerdeSettings settings = SerdeSettings.of(configs, isKey, environment);
        naming = settings.naming();
        schemas = new KnownSchemas(settings, recheckEvery);
    }

    /**
     * Learns the id of a schema ahead of its first use, so that a service finds out at start what it may not write.
     *
     * @throws SchemaUnknown if the registry does not have the schema under the topic's subject
     * @throws RegistryUnavailable if the registry is away and the id was not learnt in a former run
     * @throws RegistryContradiction if the registry says otherwise than in a former run
     */
    public void learn(String topic, Schema schema) {
        idOf(topic, schema);
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable SpecificRecord event) {
        if (event == null) {
            return null;
        }
        RecordEncoding encoding = encoding(topic, event);
        if (schemas().contradiction() instanceof SerializationException contradiction) {
            throw contradiction;
        }
        AvroBytes buffer = buffers.take();
        try {
            return encoding.encode(event, buffer);
        } finally {
            buffers.giveBack(buffer);
        }
    }

    private RecordEncoding encoding(String topic, SpecificRecord event) {
        Map<Class<?>, RecordEncoding> ofTopic = encodings.get(topic);
        RecordEncoding encoding = ofTopic == null ? null : ofTopic.get(event.getClass());
        if (encoding == null) {
            encoding = new RecordEncoding(idOf(topic, event.getSchema()), event.getSchema());
            encodings.computeIfAbsent(topic, key -> new ConcurrentHashMap<>()).put(event.getClass(), encoding);
        }
        return encoding;
    }

    private int idOf(String topic, Schema schema) {
        if (naming == null) {
            throw notConfigured();
        }
        return schemas().idOf(naming.subject(topic, schema.getFullName()), schema);
    }

    private KnownSchemas schemas() {
        if (schemas == null) {
            throw notConfigured();
        }
        return schemas;
    }

    private static IllegalStateException notConfigured() {
        return new IllegalStateException("configure() must be called before the first use");
    }

    @Override
    public void close() {
        if (schemas != null) {
            schemas.close();
        }
    }
}
