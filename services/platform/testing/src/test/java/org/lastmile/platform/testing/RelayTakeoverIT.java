package org.lastmile.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lastmile.event.registration.PlaceDefined;
import org.lastmile.platform.core.event.OutboxRelay;

/** Relays that are torn away while they work: their successors double and reorder nothing. */
class RelayTakeoverIT {

    private static final Isolated CORNER = TestInfrastructure.forModule("takeover");
    private static final Duration DELIVERY = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int KEYS = 20;

    private final PlainService service = new PlainService(CORNER);
    private final ContractDatabase database = new ContractDatabase(CORNER.directDatabase());
    private final OutboxRelay successor = service.relay(DELIVERY);

    @BeforeEach
    void migrate() {
        service.migrate();
    }

    @AfterEach
    void stop() throws Exception {
        successor.close();
    }

    @Test
    void aKilledRelayIsTakenOver() throws Exception {
        appendToEachKey("killed", 500);
        TopicView topic = CORNER.probe().topic(PlainService.TOPIC).fromNow();
        Process killed = startRelayProcess();
        successor.start();
        await().atMost(PATIENCE).until(() -> topic.raw().size() > 1000);

        killed.destroyForcibly().waitFor();

        awaitEmptyOutbox();
        assertEachKeyOnceAndInOrder(topic, "killed", 500);
    }

    @Test
    void aCutConnectionWhileTheBrokerIsPausedDoublesAndReordersNothing() throws Exception {
        var kafka = TestInfrastructure.servers().kafka();
        TopicView topic = CORNER.probe().topic(PlainService.TOPIC).fromNow();
        try (var torn = service.relay(DELIVERY)) {
            torn.start();
            await().until(torn::isHolding);
            successor.start();
            appendToEachKey("paused", 10);
            awaitEmptyOutbox();

            kafka.pause();
            try {
                appendToEachKey("paused", 20, 11);
                torn.wake();
                // in flight: handed to Kafka, which cannot answer
                await().during(Duration.ofMillis(500)).until(() -> true);
                CORNER.databaseProxy().interrupt();
                await().during(DELIVERY.plusSeconds(2)).atMost(PATIENCE).until(() -> true);
            } finally {
                kafka.resume();
            }

            awaitEmptyOutbox();
        }
        assertEachKeyOnceAndInOrder(topic, "paused", 20);
    }

    private void appendToEachKey(String name, int last) {
        appendToEachKey(name, last, 1);
    }

    private void appendToEachKey(String name, int last, int first) {
        var outbox = service.outbox(() -> {});
        for (int from = first; from <= last; from += 50) {
            int begin = from;
            int end = Math.min(last, from + 49);
            service.inTransaction(() -> outbox.append(LongStream.rangeClosed(begin, end)
                    .boxed()
                    .flatMap(version -> IntStream.range(0, KEYS).mapToObj(key -> service.event(name + key, version)))
                    .toList()));
        }
    }

    private static void assertEachKeyOnceAndInOrder(TopicView topic, String name, long last) {
        var versions = new HashMap<String, List<Long>>();
        for (int key = 0; key < KEYS; key++) {
            topic.awaitRaw(name + key, Math.toIntExact(last));
            versions.put(
                    name + key,
                    topic.all(name + key, PlaceDefined.class).stream()
                            .map(PlaceDefined::getVersion)
                            .toList());
        }
        List<Long> expected = LongStream.rangeClosed(1, last).boxed().toList();
        assertThat(versions.values()).allSatisfy(found -> assertThat(found).isEqualTo(expected));
    }

    private void awaitEmptyOutbox() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(database.count("select count(*) from outbox"))
                        .isZero());
    }

    private static Process startRelayProcess() throws Exception {
        var environment = CORNER.environment();
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RelayProcess.class.getName(),
                        environment.get("LASTMILE_DB_URL"),
                        environment.get("LASTMILE_DB_USER"),
                        environment.get("LASTMILE_KAFKA"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
