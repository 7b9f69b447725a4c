package org.lastmile.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lastmile.event.registration.PlaceDefined;
import org.lastmile.platform.core.event.EventId;
import org.lastmile.platform.core.event.OutboxRelay;
import org.lastmile.platform.core.event.OutgoingEvent;

/** One relay, or two that share a database, against the real broker. */
class OutboxRelayIT {

    private static final Isolated CORNER = TestInfrastructure.forModule("relay");
    private static final Duration DELIVERY = Duration.ofSeconds(2);

    private final PlainService service = new PlainService(CORNER);
    private final ContractDatabase database = new ContractDatabase(CORNER.directDatabase());
    private final OutboxRelay relay = service.relay(DELIVERY);
    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void migrate() {
        service.migrate();
    }

    @AfterEach
    void stop() throws Exception {
        relay.close();
    }

    @Test
    void carriesWhatWasCommittedWithItsEnvelope() {
        OutgoingEvent event = service.event(key, 1);
        relay.start();

        service.inTransaction(() -> service.outbox(relay::wake).append(event));

        var message = topic().awaitRaw(key, 1).getFirst();
        assertThat(new String(message.headers().lastHeader("ce_id").value(), UTF_8))
                .isEqualTo(event.id().toString());
        assertThat(new String(message.headers().lastHeader("ce_source").value(), UTF_8))
                .isEqualTo("/plain");
        assertThat(topic().await(key, PlaceDefined.class)).isEqualTo(event.payload());
        awaitEmptyOutbox();
    }

    @Test
    void publishesInCommitOrderAcrossAggregatesOfOneKey() throws Exception {
        database.execute("insert into counter (key) values ('" + key + "')");
        relay.start();
        var outbox = service.outbox(relay::wake);

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int aggregate = 0; aggregate < 4; aggregate++) {
                threads.submit(() -> IntStream.range(0, 50)
                        .forEach(i -> service.inTransaction(() -> outbox.append(service.event(key, nextOfKey())))));
            }
        }

        topic().awaitRaw(key, 200);
        assertThat(versions(key)).containsExactlyElementsOf(upTo(200));
    }

    @Test
    void anEventThatKafkaRefusesStopsItsOwnKeyAlone() {
        var outbox = service.outbox(relay::wake);
        String other = UUID.randomUUID().toString();
        OutgoingEvent tooLarge = service.event(EventId.at(java.time.Instant.EPOCH), key, "x".repeat(1 << 21), 1);
        OutgoingEvent nowhere = new OutgoingEvent(UUID.randomUUID(), "no.such.topic", other, "none", null, null);
        service.inTransaction(
                () -> outbox.append(List.of(tooLarge, service.event(key, 2), nowhere, service.event(other, 1))));

        relay.start();

        topic().awaitRaw(other, 1);
        await().untilAsserted(
                        () -> assertThat(database.count("select count(*) from outbox where failed_at is not null"))
                                .isEqualTo(2));
        assertThat(topic().raw(key)).isEmpty();
        assertThat(database.count("select count(*) from outbox")).isEqualTo(3);
    }

    @Test
    void triesARefusedKeyAgainAfterAMinute() {
        var outbox = service.outbox(relay::wake);
        service.inTransaction(() -> outbox.append(List.of(service.event(key, 1), service.event(key, 2))));
        database.execute("update outbox set failed_reason = 'was refused', failed_at = now() where seq = 1");
        relay.start();
        String other = UUID.randomUUID().toString();
        service.inTransaction(() -> outbox.append(service.event(other, 1)));
        topic().awaitRaw(other, 1);
        assertThat(topic().raw(key)).isEmpty();

        database.execute("update outbox set failed_at = failed_at - interval '1 minute' where seq = 1");

        topic().awaitRaw(key, 2);
        assertThat(versions(key)).containsExactly(1L, 2L);
    }

    @Test
    void doublesNothingThatATornRelayHadSentButNotDeleted() {
        var outbox = service.outbox(() -> {});
        List<OutgoingEvent> events = LongStream.rangeClosed(1, 5)
                .mapToObj(i -> service.event(key, i))
                .toList();
        service.inTransaction(() -> outbox.append(events));
        database.execute("update outbox_relay set released = false, held_by = 'torn'");
        events.subList(0, 3)
                .forEach(event -> CORNER.probe()
                        .send(
                                PlainService.TOPIC,
                                key,
                                java.util.Objects.requireNonNull(event.payload()),
                                event.id(),
                                null));

        relay.start();

        awaitEmptyOutbox();
        topic().awaitRaw(key, 5);
        assertThat(versions(key)).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void aNotificationWakesTheRelayOfAnotherInstance() throws Exception {
        try (var active = service.relay(Duration.ofMinutes(1), DELIVERY);
                var standby = service.relay(DELIVERY)) {
            active.start();
            await().until(active::isHolding);
            standby.start();
            service.inTransaction(() -> service.outbox(active::wake).append(service.event(key, 1)));
            topic().awaitRaw(key, 1);

            service.inTransaction(() -> service.outbox(standby::wake).append(service.event(key, 2)));

            topic().awaitRaw(key, 2);
            assertThat(standby.isHolding()).isFalse();
        }
    }

    @Test
    void handsOverAtOnceAfterACleanRelease() throws Exception {
        relay.start();
        await().until(relay::isHolding);
        try (var next = service.relay(Duration.ofMinutes(1))) {
            next.start();

            relay.close();

            await().atMost(Duration.ofSeconds(10)).until(next::isHolding);
        }
    }

    private long nextOfKey() {
        try (var connection = service.transactional().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "update counter set value = value + 1 where key = '" + key + "' returning value")) {
            rows.next();
            return rows.getLong(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitEmptyOutbox() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(database.count("select count(*) from outbox"))
                        .isZero());
    }

    private static TopicView topic() {
        return CORNER.probe().topic(PlainService.TOPIC);
    }

    private static List<Long> versions(String key) {
        return topic().all(key, PlaceDefined.class).stream()
                .map(PlaceDefined::getVersion)
                .toList();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
