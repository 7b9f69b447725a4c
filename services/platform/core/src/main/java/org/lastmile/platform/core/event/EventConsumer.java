package org.lastmile.platform.core.event;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each event to its handler once, in order of its key, whatever fails. A framework's listener only calls
 * {@link #accept} with what it polled; when the call returns, every record is handled or parked and may be committed.
 *
 * <p>A failure that will pass (database or registry away, deadlock) is waited for. A record that fails for good is
 * parked together with the later ones of its key, and a copy with the reason goes to the topic {@value #DEAD_LETTERS}.
 */
public final class EventConsumer {

    /** Topic of the copies, without prefix. */
    public static final String DEAD_LETTERS = "dead-letters";

    private static final Logger LOG = LoggerFactory.getLogger(EventConsumer.class);
    private static final int ATTEMPTS = 3;

    private final String name;
    private final Platform platform;
    private final EventHandler handler;
    private volatile @Nullable Instant newest;

    /**
     * What a consumer stands on, the same for all consumers of a service.
     *
     * @param topicPrefix prefix of all topic names
     * @param inTransaction runs its argument in a new transaction of the service's database
     * @param tracer makes a span of each received event
     * @param patience how long a passing failure is waited for before the records are given back to Kafka
     */
    public record Platform(
            String topicPrefix,
            Deserializer<SpecificRecord> deserializer,
            Consumer<Runnable> inTransaction,
            Inbox inbox,
            Parking parking,
            Outbox outbox,
            Clock clock,
            Tracer tracer,
            Duration patience) {}

    /**
     * @param name consumer group, without prefix
     * @param platform what it stands on
     * @param handler what to do with the events
     */
    public EventConsumer(String name, Platform platform, EventHandler handler) {
        this.name = name;
        this.platform = platform;
        this.handler = handler;
    }

    public String name() {
        return name;
    }

    /** Handles or parks every record. @throws RuntimeException when a failure did not pass within the patience */
    public void accept(List<ConsumerRecord<String, byte[]>> records) {
        if (records.isEmpty()) {
            return;
        }
        try {
            untilPassed(() -> platform.inTransaction().accept(() -> handleAll(records)));
        } catch (RuntimeException failure) {
            if (Passing.is(failure)) {
                throw failure;
            }
            for (ConsumerRecord<String, byte[]> message : records) {
                acceptOne(message);
            }
        }
        newest = Instant.ofEpochMilli(records.getLast().timestamp());
    }

    /** Seconds between the newest handled record's time and now at the moment it was handled; 0 when nothing came. */
    public double lagSeconds() {
        Instant last = newest;
        return last == null
                ? 0
                : Duration.between(last, platform.clock().instant()).toMillis() / 1000.0;
    }

    private void handleAll(List<ConsumerRecord<String, byte[]>> records) {
        var keys = new HashSet<String>();
        records.forEach(message -> keys.add(Parking.keyOf(message)));
        Set<String> parked = platform.parking().parkedAmong(name, keys);
        Map<UUID, ReceivedEvent> events = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> message : records) {
            if (parked.contains(Parking.keyOf(message))) {
                platform.parking().park(name, message, "waits behind an earlier record of its key");
            } else {
                ReceivedEvent event = decode(message);
                events.putIfAbsent(event.id(), event);
            }
        }
        if (events.isEmpty()) {
            return;
        }
        Set<UUID> fresh = platform.inbox().remember(name, events.keySet());
        List<ReceivedEvent> toHandle = new ArrayList<>(fresh.size());
        for (ReceivedEvent event : events.values()) {
            if (fresh.contains(event.id())) {
                toHandle.add(event);
            }
        }
        if (!toHandle.isEmpty()) {
            handleTraced(toHandle);
        }
    }

    private void handleTraced(List<ReceivedEvent> events) {
        var spans = new ArrayList<Span>(events.size());
        var traced = new ArrayList<ReceivedEvent>(events.size());
        for (ReceivedEvent event : events) {
            Span span = Traces.start(platform.tracer(), name + " " + event.topic(), event.traceparent());
            spans.add(span);
            traced.add(event.within(Traces.header(span.getSpanContext())));
        }
        try {
            handler.handle(traced);
        } finally {
            spans.forEach(Span::end);
        }
    }

    private void acceptOne(ConsumerRecord<String, byte[]> message) {
        for (int attempt = 1; ; attempt++) {
            try {
                untilPassed(() -> platform.inTransaction().accept(() -> handleAll(List.of(message))));
                return;
            } catch (RuntimeException failure) {
                if (Passing.is(failure)) {
                    throw failure;
                }
                if (attempt == ATTEMPTS) {
                    untilPassed(() -> platform.inTransaction().accept(() -> park(message, failure)));
                    return;
                }
                Passing.pause(Duration.ofMillis(50L << (2 * attempt)));
            }
        }
    }

    private void park(ConsumerRecord<String, byte[]> message, RuntimeException failure) {
        // the class, not the message: a message may quote what it choked on
        String reason = Passing.describe(failure);
        platform.parking().park(name, message, reason);
        var headers = HeaderArray.toMap(message.headers());
        headers.put("dead-letter-consumer", name);
        headers.put("dead-letter-topic", message.topic());
        headers.put("dead-letter-partition", "" + message.partition());
        headers.put("dead-letter-offset", "" + message.offset());
        headers.put("dead-letter-reason", reason);
        UUID id = EventId.derivedFrom(name, message.topic(), "" + message.partition(), "" + message.offset());
        String key = message.key() == null ? "" : message.key();
        var letter = new OutgoingEvent(id, DEAD_LETTERS, key, "", null, null);
        platform.outbox().appendRaw(letter, message.value(), headers);
        LOG.atError()
                .addKeyValue("consumer", name)
                .addKeyValue("topic", message.topic())
                .addKeyValue("partition", message.partition())
                .addKeyValue("offset", message.offset())
                .addKeyValue("reason", reason)
                .log("record parked; the later ones of its key wait");
    }

    /**
     * Handles again what waits under the key of this parked record, in order; stops at the first that fails again.
     *
     * @return how many were handled
     */
    public int replay(long parkedId) {
        var handled = new int[1];
        platform.inTransaction().accept(() -> {
            for (Parking.Held held : platform.parking().lockKeyOf(parkedId)) {
                ReceivedEvent event = decode(held.message());
                if (platform.inbox().firstTime(name, event.id())) {
                    handleTraced(List.of(event));
                }
                platform.parking().drop(held.id());
                handled[0]++;
            }
        });
        return handled[0];
    }

    private ReceivedEvent decode(ConsumerRecord<String, byte[]> message) {
        var envelope = EventEnvelope.of(
                message.headers(),
                message.topic(),
                message.partition(),
                message.offset(),
                message.timestamp(),
                message.key());
        SpecificRecord payload =
                platform.deserializer().deserialize(message.topic(), message.headers(), message.value());
        String topic = message.topic().substring(platform.topicPrefix().length());
        return new ReceivedEvent(envelope, topic, message.key(), payload);
    }

    private void untilPassed(Runnable work) {
        Instant giveUp = platform.clock().instant().plus(platform.patience());
        Duration wait = Duration.ofMillis(50);
        while (true) {
            try {
                work.run();
                return;
            } catch (RuntimeException failure) {
                if (!Passing.is(failure) || platform.clock().instant().isAfter(giveUp)) {
                    throw failure;
                }
                LOG.atWarn()
                        .addKeyValue("consumer", name)
                        .addKeyValue("reason", Passing.describe(failure))
                        .log("waiting for a failure to pass");
                Passing.pause(wait);
                wait = wait.compareTo(Duration.ofSeconds(1)) < 0 ? wait.multipliedBy(2) : wait;
            }
        }
    }
}
