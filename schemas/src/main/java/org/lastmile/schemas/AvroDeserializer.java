package org.lastmile.schemas;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads events as Confluent's {@code KafkaAvroDeserializer} does with {@code specific.avro.reader}: an event written by
 * any version becomes the present generated class. Safe for use by many threads.
 */
public final class AvroDeserializer implements Deserializer<SpecificRecord> {
    private static final Duration RECHECK_EVERY = Duration.ofSeconds(10);
    private static final int HEAD_BYTES = 5;

    private final Map<Integer, RecordDecoding> decodings = new ConcurrentHashMap<>();
    private final Reused<BinaryDecoder> decoders =
            new Reused<>(() -> DecoderFactory.get().binaryDecoder(new byte[0], null));
    private final Duration recheckEvery;
    private @Nullable SubjectNaming naming;
    private @Nullable KnownSchemas schemas;

    /** Made by Kafka's clients, which call {@link #configure} next. */
    public AvroDeserializer() {
        this(RECHECK_EVERY);
    }

    AvroDeserializer(Duration recheckEvery) {
        TrustedEvents.trust();
        this.recheckEvery = recheckEvery;
    }

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        // a consumer never registers, whatever the shared configuration says
        SerdeSettings settings = SerdeSettings.of(configs, isKey, Map.of()).readOnly();
        naming = settings.naming();
        schemas = new KnownSchemas(settings, recheckEvery);
    }

    /** Learns the id of a schema ahead of its first event; throws as {@link AvroSerializer#learn} does. */
    public void learn(String topic, Schema schema) {
        if (naming == null) {
            throw notConfigured();
        }
        schemas().idOf(naming.subject(topic, schema.getFullName()), schema);
    }

    @Override
    public @Nullable SpecificRecord deserialize(String topic, byte @Nullable [] value) {
        if (value == null) {
            return null;
        }
        if (value.length < HEAD_BYTES || value[0] != 0) {
            throw new SerializationException(
                    "record of topic " + topic + " does not start with a zero byte and a schema id");
        }
        RecordDecoding decoding = decoding(ByteBuffer.wrap(value).getInt(1));
        if (schemas().contradiction() instanceof SerializationException contradiction) {
            throw contradiction;
        }
        BinaryDecoder decoder = decoders.take();
        try {
            return decoding.decode(value, HEAD_BYTES, decoder);
        } finally {
            decoders.giveBack(decoder);
        }
    }

    private RecordDecoding decoding(int id) {
        RecordDecoding decoding = decodings.get(id);
        if (decoding == null) {
            decoding = new RecordDecoding(id, schemas().withId(id));
            decodings.put(id, decoding);
        }
        return decoding;
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
