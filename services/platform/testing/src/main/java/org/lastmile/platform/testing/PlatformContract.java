package org.lastmile.platform.testing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lastmile.platform.core.event.EventId;
import org.lastmile.platform.core.event.OutgoingEvent;
import org.lastmile.platform.testing.ServiceUnderTest.Inbound;
import org.lastmile.platform.testing.ServiceUnderTest.Request;

/**
 * The promises that every service keeps, whatever its framework. A service extends this once, in the same application
 * context as its own test. What only concerns core (kill and takeover of a relay, a paused broker, commit order) is
 * proven in this module's own tests.
 */
public abstract class PlatformContract {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Clock clock = Clock.systemUTC();
    private final ContractHttp http = new ContractHttp();

    /** The running service. */
    protected abstract ServiceUnderTest service();

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
    void everyRefusalLooksTheSame() {
        var requests = service().requests();
        var unknown = Request.get(
                "/v1/nothing-of-this-name", String.valueOf(requests.working().token()));
        assertThat(http.send(service().http(), requests.working()).statusCode()).isBetween(200, 299);

        JsonNode refusal = http.problem(http.send(service().http(), requests.refused()));
        JsonNode invalid = http.problem(http.send(service().http(), requests.invalid()));
        JsonNode nothing = http.problem(http.send(service().http(), unknown));
        JsonNode anonymous =
                http.problem(http.send(service().http(), requests.working().anonymous()));
        JsonNode unexpected = database()
                .whileHidden(
                        requests.table(), () -> http.problem(http.send(service().http(), requests.working())));

        assertThat(refusal.path("status").asInt()).isBetween(400, 499);
        assertThat(invalid.path("status").asInt()).isEqualTo(400);
        assertThat(invalid.path("errors").path(0).path("field").asText()).isNotBlank();
        assertThat(invalid.path("errors").path(0).path("reason").asText()).isNotBlank();
        assertThat(nothing.path("status").asInt()).isEqualTo(404);
        assertThat(nothing.path("code").asText()).isEqualTo("unknown-path");
        assertThat(anonymous.path("status").asInt()).isEqualTo(401);
        assertThat(unexpected.path("status").asInt()).isEqualTo(500);
        assertThat(unexpected.path("code").asText()).isEqualTo("unexpected-failure");
        assertThat(unexpected.path("instance").asText()).startsWith("urn:uuid:");
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

    private Inbound inbound() {
        Inbound inbound = service().inbound();
        assumeTrue(inbound != null, "this service listens to no events");
        return requireNonNull(inbound);
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
