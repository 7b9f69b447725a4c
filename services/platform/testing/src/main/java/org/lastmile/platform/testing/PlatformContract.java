package org.lastmile.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.lastmile.platform.core.event.EventId;
import org.lastmile.platform.testing.ServiceUnderTest.Inbound;

/**
 * The promises that every service keeps, whatever its framework. A service extends this once, in the same application
 * context as its own test. What a relay does that was killed or cut off in the middle, and the one that takes over, is
 * proven once, in this module's own tests.
 */
public abstract class PlatformContract extends OutboxContract {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Clock clock = Clock.systemUTC();
    private final ContractHttp http = new ContractHttp();

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

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
