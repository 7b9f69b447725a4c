package org.lastmile.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lastmile.agent.sending.Network;
import org.lastmile.agent.sending.StandIn;

/** How readings get to the server. */
class DeliveryTest extends AtAGate {

    @Test
    void aReadingThatWasAnsweredTooLateIsSentAgainUnderItsIdentity() throws Exception {
        server.next(StandIn.hangUp());
        try (var agent = started()) {
            assertThat(take(agent, reading(36.6)).path("offline").asBoolean()).isTrue();

            await().untilAsserted(() -> assertThat(agent.waiting()).isZero());
        }
        assertThat(server.requests()).hasSizeGreaterThan(1);
        assertThat(server.requests().stream().flatMap(List::stream))
                .allSatisfy(sent ->
                        assertThat(sent).isEqualTo(server.requests().getFirst().getFirst()));
    }

    @Test
    void aCutNetworkLosesNothing() throws Exception {
        var cut = new AtomicBoolean(true);
        var own = Network.own();
        network = request -> {
            if (cut.get()) {
                throw new IOException("cut");
            }
            return own.send(request);
        };
        try (var agent = started()) {
            assertThat(take(agent, reading(36.6)).path("offline").asBoolean()).isTrue();
            assertThat(server.requests()).isEmpty();

            cut.set(false);

            await().untilAsserted(() -> assertThat(agent.waiting()).isZero());
        }
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void whatOneRunKeptTheNextOneDeliversBesideItsOwn() throws Exception {
        String killed;
        try (var agent = opened()) {
            killed = take(agent, reading(36.6)).path("bootId").asText();
        }

        try (var agent = started()) {
            take(agent, reading(36.7));
            await().untilAsserted(() -> assertThat(agent.waiting()).isZero());
        }
        assertThat(server.requests().stream().flatMap(List::stream))
                .extracting(sent -> sent.path("seq").asInt())
                .containsExactly(1, 1);
        assertThat(server.requests().stream().flatMap(List::stream))
                .extracting(sent -> sent.path("bootId").asText())
                .contains(killed)
                .doesNotHaveDuplicates();
    }

    @Test
    void oneRejectedReadingLeavesTheOthersAlone() throws Exception {
        server.next(server.rejecting(1));
        try (var agent = opened()) {
            take(agent, reading(36.5), reading(36.6), reading(36.7));
            agent.start();
            await().untilAsserted(() -> assertThat(agent.waiting()).isZero());
        }
        assertThat(server.requests()).hasSize(1);
        assertThat(notices).contains("a reading was rejected: plate-invalid");
    }

    @Test
    void whatSeemsToBeOfTheFutureIsSentAgainWithTheServersTime() throws Exception {
        server.next(server.rejecting("clock-ahead", 0));
        var ahead = reading(36.6).replace("{\"dir", "{\"measuredAt\":\"2026-01-31T08:08:00Z\",\"dir");
        try (var agent = started()) {
            assertThat(take(agent, ahead).path("offline").asBoolean()).isTrue();

            await().untilAsserted(() -> assertThat(agent.waiting()).isZero());
        }
        assertThat(server.requests().stream().flatMap(List::stream))
                .extracting(sent -> sent.path("measuredAt").asText().substring(0, 16))
                .containsExactly("2026-01-31T08:08", "2026-01-31T08:00");
    }

    @Test
    void whatIsRefusedForGuessedCardsIsKeptAndSentAgain() throws Exception {
        server.next(server.rejecting("cards-guessed", 0), server.rejecting("cards-guessed", 0));
        try (var agent = started()) {
            assertThat(take(agent, reading(36.6)).path("offline").asBoolean()).isTrue();

            await().untilAsserted(() -> assertThat(agent.waiting()).isZero());
        }
        assertThat(server.requests()).hasSize(3);
        assertThat(notices).containsOnlyOnce("a reading was rejected: cards-guessed");
    }

    @Test
    void anUnreadableRequestIsDividedUntilOnlyItsFaultIsDropped() throws Exception {
        server.next(StandIn.status(400), StandIn.status(400), StandIn.status(400));
        try (var agent = opened()) {
            take(agent, reading(36.1), reading(36.2), reading(36.3), reading(36.4));
            agent.start();
            await().untilAsserted(() -> assertThat(agent.waiting()).isZero());
        }
        assertThat(server.requests()).extracting(List::size).containsExactly(4, 2, 1, 1, 2);
        assertThat(notices).containsOnlyOnce("a reading was rejected: HTTP 400");
    }

    @Test
    void waitsAsLongAsTheServerAsks() throws Exception {
        server.next(StandIn.status(429, "Retry-After", "1"));
        long begin = System.nanoTime();
        try (var agent = started()) {
            take(agent, reading(36.6));
            await().untilAsserted(() -> assertThat(agent.waiting()).isZero());
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofSeconds(1));
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void takesTheServersTimeAlsoForWhatWasMeasuredBefore() throws Exception {
        clock = Clock.fixed(NOW.plus(Duration.ofHours(8)), ZoneOffset.UTC);
        try (var agent = opened()) {
            take(agent, reading(36.6));
            agent.start();
            await().untilAsserted(() -> assertThat(agent.waiting()).isZero());
        }
        var sent = Instant.parse(
                server.requests().getLast().getFirst().path("measuredAt").asText());
        assertThat(sent).isBetween(NOW.minusSeconds(1), NOW.plusSeconds(1));
        assertThat(server.heartbeats().getFirst().has("deviceTime")).isFalse();
    }

    @Test
    void aLiveReadingDoesNotWaitForTheBacklog() throws Exception {
        var kept = reading(36.6);
        try (var agent = opened()) {
            take(agent, Stream.generate(() -> kept).limit(700).toArray(String[]::new));
        }
        var release = new CountDownLatch(1);
        server.next((exchange, readings) -> {
            try {
                release.await();
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
            server.rejecting().to(exchange, readings);
        });
        try (var agent = started()) {
            await().untilAsserted(() -> assertThat(server.requests()).hasSize(1));

            assertThat(take(agent, reading(37.5)).path("offline").asBoolean(true))
                    .isFalse();

            release.countDown();
            await().untilAsserted(() -> assertThat(agent.waiting()).isZero());
        }
        assertThat(server.requests()).extracting(List::size).containsExactly(500, 1, 200);
    }
}
