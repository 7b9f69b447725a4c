package org.lastmile.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lastmile.platform.core.event.EventId;
import org.lastmile.platform.core.event.OutgoingEvent;
import org.lastmile.platform.testing.ServiceUnderTest.Inbound;

/**
 * The promises that every service keeps, whatever its framework. A service extends this once, in the same application
 * context as its own test. What only concerns core (kill and takeover of a relay, a paused broker, commit order) is
 * proven in this module's own tests.
 */
public abstract class PlatformContract extends OperatorContract {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Clock clock = Clock.systemUTC();
    private final ContractHttp http = new ContractHttp();

    @BeforeEach
    void makeATableOfOurOwn() {
        database().execute("create table if not exists contract_row (id uuid primary key)");
    }

    @Test
    void appendCommitsWithTheRow() {
        var events = events();
        String key = events.newKey();
        OutgoingEvent undone = events.event(key, 1);
        OutgoingEvent done = events.event(key, 2);

        assertThatThrownBy(() -> service().transaction().run(() -> {
                    ContractDatabase.insert(service().transactional(), undone.id());
                    service().outbox().append(undone);
                    throw new IllegalArgumentException("undo");
                }))
                .hasStackTraceContaining("undo");
        service().transaction().run(() -> {
            ContractDatabase.insert(service().transactional(), done.id());
            service().outbox().append(done);
        });

        assertThat(events.published(key, 1)).containsExactly(2L);
        assertThat(database().rows(undone.id())).isZero();
        assertThat(database().rows(done.id())).isOne();
    }

    @Test
    void appendOutsideATransactionFails() {
        var events = events();
        String key = events.newKey();

        assertThatThrownBy(() -> service().outbox().append(events.event(key, 1)))
                .isInstanceOf(RuntimeException.class);

        assertThat(database().count("select count(*) from outbox where aggregateid = '" + key + "'"))
                .isZero();
    }

    @Test
    void theRelayKeepsTheOrderOfEachKey() {
        var events = events();
        List<String> keys = IntStream.range(0, 5).mapToObj(i -> events.newKey()).toList();

        for (int version = 1; version <= 40; version += 2) {
            int first = version;
            service()
                    .transaction()
                    .run(() -> keys.forEach(key -> service()
                            .outbox()
                            .append(List.of(events.event(key, first), events.event(key, first + 1)))));
        }

        for (String key : keys) {
            assertThat(events.published(key, 40))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 40).mapToObj(Long::valueOf).toList());
        }
    }

    @Test
    void aKeyIsPublishedInCommitOrderAcrossAggregates() {
        var events = events();
        String key = events.newKey();
        UUID row = EventId.at(clock.instant());
        ContractDatabase.insert(service().infrastructure().directDatabase(), row);
        var versions = new AtomicLong();

        try (var writers = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 20; i++) {
                writers.submit(() -> service().transaction().run(() -> {
                    ContractDatabase.insert(service().transactional(), EventId.at(clock.instant()));
                    ContractDatabase.lock(service().transactional(), row);
                    service().outbox().append(events.event(key, versions.incrementAndGet()));
                }));
            }
        }

        assertThat(events.published(key, 20))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    void aDuplicateHasNoSecondEffect() {
        Inbound inbound = inbound();
        String key = inbound.newKey().get();
        UUID id = EventId.at(clock.instant());
        var event = inbound.event().apply(key);

        probe().send(inbound.topic(), key, event, id, null);
        probe().send(inbound.topic(), key, event, id, null);
        probe().send(inbound.topic(), key, inbound.event().apply(key));

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(inbound.effects().applyAsLong(key)).isGreaterThanOrEqualTo(2));
        assertThat(inbound.effects().applyAsLong(key)).isEqualTo(2);
    }

    @Test
    void aPoisonRecordStopsItsOwnKeyAlone() {
        Inbound inbound = inbound();
        String poisoned = inbound.newKey().get();
        String healthy = inbound.newKey().get();
        byte[] poison = {1, 2, 3};

        probe().sendRaw(inbound.topic(), poisoned, poison, Map.of());
        probe().send(inbound.topic(), poisoned, inbound.event().apply(poisoned));
        probe().send(inbound.topic(), healthy, inbound.event().apply(healthy));

        ConsumerRecord<String, byte[]> letter =
                probe().topic("dead-letters").awaitRaw(poisoned, 1).getFirst();
        assertThat(letter.value()).isEqualTo(poison);
        assertThat(header(letter, "dead-letter-reason")).contains("SerializationException");
        assertThat(header(letter, "dead-letter-consumer")).isEqualTo(inbound.consumer());
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(inbound.effects().applyAsLong(healthy)).isOne());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                database().count("select count(*) from parked_record where key = '" + poisoned + "'"))
                        .isEqualTo(2));
        assertThat(inbound.effects().applyAsLong(poisoned)).isZero();
        database().execute("delete from parked_record where key = '" + poisoned + "'");
    }

    @Test
    void readinessTellsWhetherTheDatabaseIsThere() {
        awaitReadiness(200);

        service().infrastructure().databaseProxy().cut();
        try {
            if (service().databaseNeeded()) {
                awaitReadiness(503);
            } else {
                await().during(Duration.ofSeconds(2))
                        .atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(readiness()).isEqualTo(200));
            }
            assertThat(http.status(service().management(), "/actuator/health/liveness"))
                    .isEqualTo(200);
        } finally {
            service().infrastructure().databaseProxy().restore();
        }

        awaitReadiness(200);
    }

    @Test
    void readinessTellsWhetherKafkaIsThere() {
        awaitReadiness(200);
        var kafka = TestInfrastructure.servers().kafka();

        kafka.pause();
        try {
            awaitReadiness(503);
            assertThat(http.status(service().management(), "/actuator/health/liveness"))
                    .isEqualTo(200);
        } finally {
            kafka.resume();
        }

        awaitReadiness(200);
    }

    private void awaitReadiness(int status) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(readiness()).isEqualTo(status));
    }

    private int readiness() {
        return http.status(service().management(), "/actuator/health/readiness");
    }

    private ContractEvents events() {
        return new ContractEvents(probe());
    }

    private ContractDatabase database() {
        return new ContractDatabase(service().infrastructure().directDatabase());
    }

    private EventProbe probe() {
        return service().infrastructure().probe();
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
