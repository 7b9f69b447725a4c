package org.lastmile.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lastmile.event.registration.PlaceDefined;
import org.lastmile.platform.core.event.EventConsumer;
import org.lastmile.platform.core.event.EventHandler;
import org.lastmile.platform.core.event.ParkedRecord;
import org.lastmile.platform.core.event.ReceivedEvent;

/** A consumer with a real database behind it, given the records that a listener would have polled. */
class EventConsumerIT {

    private static final Isolated CORNER = TestInfrastructure.forModule("consumer");

    private final PlainService service = new PlainService(CORNER);
    private final ContractDatabase database = new ContractDatabase(CORNER.directDatabase());
    private final List<Long> handled = new ArrayList<>();
    private final String key = UUID.randomUUID().toString();
    private final String other = UUID.randomUUID().toString();

    @BeforeEach
    void migrate() {
        service.migrate();
    }

    @Test
    void handlesAnEventOnceHoweverOftenItComes() {
        EventConsumer consumer = consumer(this::remember);
        var id = UUID.randomUUID();
        var first = record(id, key, 1);
        var again = record(id, key, 1);

        consumer.accept(List.of(first, again));
        consumer.accept(List.of(first));

        assertThat(handled).containsExactly(1L);
    }

    @Test
    void parksAPoisonRecordAndWhatComesBehindIt() {
        EventConsumer consumer = consumer(this::remember);
        var poison = poison(key, new byte[] {0, 0, 0, 0, 1, 'x'});

        consumer.accept(List.of(record(key, 1), poison, record(other, 2), record(key, 3)));
        consumer.accept(List.of(record(key, 4), record(other, 5)));

        assertThat(handled).containsExactly(1L, 2L, 5L);
        assertThat(service.parking().list(10)).extracting(ParkedRecord::key).containsExactly(key, key, key);
        assertThat(database.count("select count(*) from outbox where aggregatetype like '%dead-letters'"))
                .isOne();
        assertThat(service.parking().parkedKeys()).isOne();
    }

    @Test
    void parksAPoisonRecordThatPostgresCouldNotStoreAsText() {
        EventConsumer consumer = consumer(this::remember);
        var poison = poison("\0" + key, new byte[] {9});
        poison.headers().add("ce_id", new byte[] {0, (byte) 0xFF});

        consumer.accept(List.of(poison));

        assertThat(service.parking().parkedKeys()).isOne();
    }

    @Test
    void replaysAKeyInOrderOnceItsCauseIsGone() {
        var broken = new AtomicInteger(1);
        EventConsumer consumer = consumer(events -> {
            if (broken.get() == 1 && versions(events).contains(2L)) {
                throw new IllegalArgumentException("cannot do 2");
            }
            remember(events);
        });
        consumer.accept(List.of(record(key, 1), record(key, 2), record(key, 3)));
        long parked = service.parking().list(10).getFirst().id();

        int before = consumer.replay(parked);
        broken.set(0);
        int after = consumer.replay(parked);
        consumer.accept(List.of(record(key, 4)));

        assertThat(before).isZero();
        assertThat(after).isEqualTo(2);
        assertThat(handled).containsExactly(1L, 2L, 3L, 4L);
        assertThat(service.parking().parkedKeys()).isZero();
    }

    @Test
    void waitsForAFailureThatPasses() {
        var attempts = new AtomicInteger();
        EventConsumer consumer = consumer(events -> {
            if (attempts.incrementAndGet() < 4) {
                throw new IllegalStateException(new SQLTransientException("away", "08006"));
            }
            remember(events);
        });

        consumer.accept(List.of(record(key, 1)));

        assertThat(handled).containsExactly(1L);
        assertThat(service.parking().parkedKeys()).isZero();
    }

    @Test
    void anInterruptedServiceParksNothing() {
        EventConsumer consumer = consumer(events -> {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted");
        });

        assertThatThrownBy(() -> consumer.accept(List.of(record(key, 1)))).isInstanceOf(RuntimeException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(service.parking().parkedKeys()).isZero();
    }

    private EventConsumer consumer(EventHandler handler) {
        return new EventConsumer("testing", service.consumerPlatform(service.outbox(() -> {})), handler);
    }

    private void remember(List<ReceivedEvent> events) {
        handled.addAll(versions(events));
    }

    private static List<Long> versions(List<ReceivedEvent> events) {
        return events.stream()
                .map(event -> event.payload() instanceof PlaceDefined place ? place.getVersion() : -1L)
                .toList();
    }

    private ConsumerRecord<String, byte[]> record(String key, long version) {
        return record(UUID.randomUUID(), key, version);
    }

    /** A record as Kafka gives it back. */
    private ConsumerRecord<String, byte[]> record(UUID id, String key, long version) {
        var payload = service.event(key, version).payload();
        assertThat(payload).isNotNull();
        var sent = CORNER.probe().send(PlainService.TOPIC, key, java.util.Objects.requireNonNull(payload), id, null);
        return CORNER.probe().topic(PlainService.TOPIC).awaitRaw(key, 1).stream()
                .filter(message -> message.offset() == sent.offset())
                .findFirst()
                .orElseGet(() -> awaitOffset(key, sent.offset()));
    }

    private static ConsumerRecord<String, byte[]> awaitOffset(String key, long offset) {
        return org.awaitility.Awaitility.await()
                .until(
                        () -> CORNER.probe().topic(PlainService.TOPIC).raw(key).stream()
                                .filter(message -> message.offset() == offset)
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private static ConsumerRecord<String, byte[]> poison(String key, byte[] bytes) {
        String topic = CORNER.topicPrefix() + PlainService.TOPIC;
        var poison = new ConsumerRecord<>(topic, 0, 1_000_000L + key.hashCode(), key, bytes);
        poison.headers().add("ce_type", "poison".getBytes(UTF_8));
        return poison;
    }
}
