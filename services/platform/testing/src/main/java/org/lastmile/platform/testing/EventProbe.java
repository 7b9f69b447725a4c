package org.lastmile.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.event.EventEnvelope;
import org.lastmile.platform.core.event.EventId;
import org.lastmile.schemas.AvroDeserializer;
import org.lastmile.schemas.AvroSerializer;

/** Sees every event of a module's topics and plays the other services by sending events as they would. */
public final class EventProbe {

    private static final int PATIENCE_SECONDS = 30;

    private final String topicPrefix;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, TopicView> topics = new ConcurrentHashMap<>();
    private final Map<String, Object> kafka;
    private final AvroDeserializer deserializer = new AvroDeserializer();
    private final AvroSerializer serializer = new AvroSerializer();
    private final KafkaProducer<String, byte[]> producer;

    EventProbe(Map<String, Object> kafka, URI registry, String topicPrefix) {
        this.kafka = kafka;
        this.topicPrefix = topicPrefix;
        serializer.configure(Map.of("schema.registry.url", registry.toString()), false);
        deserializer.configure(Map.of("schema.registry.url", registry.toString()), false);
        var config = new LinkedHashMap<>(kafka);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        this.producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    /** What is in the topic (named without prefix), read from its beginning and growing. */
    public TopicView topic(String name) {
        return topics.computeIfAbsent(
                name, topic -> new TopicView(topic, new TopicLog(topicPrefix + topic, kafka), deserializer, 0));
    }

    /** Sends an event with a new id, as a service would, and returns the id once Kafka has it. */
    public UUID send(String topic, String key, SpecificRecord payload) {
        UUID id = EventId.at(clock.instant());
        send(topic, key, payload, id, null);
        return id;
    }

    /** Sends an event with this id and trace; the same id again is a duplicate. */
    public RecordMetadata send(
            String topic, String key, SpecificRecord payload, UUID id, @Nullable String traceparent) {
        var envelope =
                new EventEnvelope(id, payload.getSchema().getFullName(), "/probe", clock.instant(), key, traceparent);
        return sendRaw(topic, key, serializer.serialize(topicPrefix + topic, payload), envelope.toHeaders());
    }

    /** Sends a tombstone: the end of this key in a compacted topic. */
    public RecordMetadata sendTombstone(String topic, String key, String type) {
        var envelope = new EventEnvelope(EventId.at(clock.instant()), type, "/probe", clock.instant(), key, null);
        return sendRaw(topic, key, null, envelope.toHeaders());
    }

    /** Sends bytes as they are: the way of a poison record. */
    public RecordMetadata sendRaw(
            String topic, @Nullable String key, byte @Nullable [] value, Map<String, String> headers) {
        var message = new ProducerRecord<>(topicPrefix + topic, key, value);
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(UTF_8)));
        try {
            return producer.send(message).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("kafka did not take the record of the test", e);
        }
    }
}
