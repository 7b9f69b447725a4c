package org.lastmile.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.lastmile.platform.core.event.EventEnvelope;
import org.lastmile.platform.core.event.ReceivedEvent;
import org.lastmile.schemas.AvroDeserializer;

/** The events of one topic, for questions with patience: 20 s for what must come. */
public final class TopicView {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration STEP = Duration.ofMillis(10);

    private final String name;
    private final TopicLog log;
    private final AvroDeserializer deserializer;
    private final int start;

    TopicView(String name, TopicLog log, AvroDeserializer deserializer, int start) {
        this.name = name;
        this.log = log;
        this.deserializer = deserializer;
        this.start = start;
    }

    /** The same topic without what has been seen so far. */
    public TopicView fromNow() {
        return new TopicView(name, log, deserializer, start + raw().size());
    }

    /** The records as they are, by partition in order. */
    public List<ConsumerRecord<String, byte[]>> raw() {
        return log.from(start);
    }

    /** The records of this key as they are, in order. */
    public List<ConsumerRecord<String, byte[]>> raw(String key) {
        return raw().stream().filter(message -> key.equals(message.key())).toList();
    }

    /** All events; only for topics without poison. */
    public List<ReceivedEvent> all() {
        return raw().stream().map(this::decode).toList();
    }

    /** The events of this key, in order. */
    public List<ReceivedEvent> all(String key) {
        return raw(key).stream().map(this::decode).toList();
    }

    /** The payloads of this key and type, in order. */
    public <T extends SpecificRecord> List<T> all(String key, Class<T> type) {
        return all(key).stream()
                .map(ReceivedEvent::payload)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Waits for the first payload of this key and type. */
    public <T extends SpecificRecord> T await(String key, Class<T> type) {
        return await(key, type, payload -> true);
    }

    /** Waits for the first payload of this key and type that matches. */
    public <T extends SpecificRecord> T await(String key, Class<T> type, Predicate<T> matching) {
        return soon(
                        "%s of %s in %s".formatted(type.getSimpleName(), key, name),
                        () -> all(key, type).stream().filter(matching).toList())
                .getFirst();
    }

    /** Waits for an event that matches, whatever its key. */
    public ReceivedEvent awaitEvent(Predicate<ReceivedEvent> matching) {
        return soon("an event in " + name, () -> all().stream().filter(matching).toList())
                .getFirst();
    }

    /** Waits until this key has so many records, and returns them. */
    public List<ConsumerRecord<String, byte[]>> awaitRaw(String key, int atLeast) {
        Awaitility.await("%d records of %s in %s".formatted(atLeast, key, name))
                .atMost(PATIENCE)
                .pollInterval(STEP)
                .untilAsserted(() -> assertThat(raw(key)).hasSizeGreaterThanOrEqualTo(atLeast));
        return raw(key);
    }

    private static <T> List<T> soon(String what, Supplier<List<T>> look) {
        return Awaitility.await(what).atMost(PATIENCE).pollInterval(STEP).until(look::get, found -> !found.isEmpty());
    }

    private ReceivedEvent decode(ConsumerRecord<String, byte[]> message) {
        var envelope = EventEnvelope.of(
                message.headers(),
                message.topic(),
                message.partition(),
                message.offset(),
                message.timestamp(),
                message.key());
        return new ReceivedEvent(
                envelope, name, message.key(), deserializer.deserialize(message.topic(), message.value()));
    }
}
