package org.lastmile.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lastmile.agent.intake.NotTaken;
import org.lastmile.agent.sending.Pace;
import org.lastmile.agent.sending.StandIn;

class GateAgentTest {

    private static final Instant NOW = Instant.parse("2026-01-31T08:00:00Z");
    private static final Pace QUICK =
            new Pace(Duration.ofMillis(20), Duration.ofMillis(20), Duration.ofMillis(80), Duration.ofMillis(50));

    @TempDir
    private Path folder = Path.of("");

    private final StandIn server = standIn();
    private final List<String> notices = Collections.synchronizedList(new ArrayList<>());
    private Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    @BeforeEach
    void isClaimed() {
        new AgentFolder(folder).keepCredential("lm_good");
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void showsTheServersVerdict() throws Exception {
        try (var agent = started()) {
            var answer = take(agent, reading(36.6));

            assertThat(answer).hasToString("""
                    {"status":"ACCEPTED","verdict":"PASS","offline":false,"bootId":"%s","seq":1}""".formatted(answer.path("bootId").asText()));
            assertThat(agent.waiting()).isZero();
            assertThat(agent.status().path("light").asText()).isEqualTo("GREEN");
        }
    }

    @Test
    void decidesAloneWhileTheServerIsAwayAndDeliversLater() throws Exception {
        server.usually(StandIn.status(503));
        try (var agent = started()) {
            var fine = take(agent, reading(36.6));
            var hot = take(agent, reading(37.3));
            var cold = take(agent, reading(34.9));

            assertThat(List.of(fine, hot, cold))
                    .extracting(answer -> answer.path("verdict").asText())
                    .containsExactly("PASS", "RECHECK", "RECHECK");
            assertThat(fine.path("offline").asBoolean()).isTrue();
            assertThat(fine.path("restrictionsKnown").asBoolean(true)).isFalse();
            assertThat(agent.waiting()).isEqualTo(3);
            server.usually(server.rejecting());
            await().untilAsserted(() -> assertThat(agent.waiting()).isZero());
        }
        assertThat(server.requests().getLast())
                .extracting(reading -> reading.path("seq").asInt())
                .contains(3);
    }

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
    void stopsWhenTheCredentialWasRevokedAndGoesOnWithAnother() throws Exception {
        server.knowsOnly("lm_other");
        try (var agent = started()) {
            await().untilAsserted(() ->
                    assertThat(agent.status().path("light").asText()).isEqualTo("RED"));
            assertThat(take(agent, reading(36.6)).path("code").asText()).isEqualTo("credential-refused");

            new AgentFolder(folder).keepCredential("lm_other");

            await().untilAsserted(() ->
                    assertThat(agent.status().path("light").asText()).isEqualTo("GREEN"));
            assertThat(take(agent, reading(36.6)).path("verdict").asText()).isEqualTo("PASS");
        }
        assertThat(notices).anyMatch(notice -> notice.contains("revoked"));
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

    @Test
    void saysWhatIsWrongWithAReadingWithoutKeepingIt() throws Exception {
        try (var agent = started()) {
            assertThat(code(agent, "{")).isEqualTo("reading-unreadable");
            assertThat(code(agent, "{\"celsius\":36.6}")).isEqualTo("field-missing");
            assertThat(code(agent, "{\"direction\":\"UP\",\"celsius\":36.6}")).isEqualTo("direction-unknown");
            assertThat(code(agent, reading(19.9))).isEqualTo("reading-out-of-range");
            assertThat(code(agent, reading(36.6).replace("2X", "21"))).isEqualTo("document-invalid");
            assertThat(code(agent, reading(36.6).replace("{\"dir", "{\"measuredAt\":\"today\",\"dir")))
                    .isEqualTo("measured-at-invalid");
            assertThat(code(agent, reading(36.6).replace("{\"dir", "{\"seq\":5,\"dir")))
                    .isEqualTo("seq-invalid");
            assertThat(agent.waiting()).isZero();
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void onlyOneAgentUsesAFolder() {
        try (var first = opened()) {
            assertThatThrownBy(this::opened).isInstanceOf(AgentFailure.class).hasMessageContaining("uses");
            assertThat(first.waiting()).isZero();
        }
    }

    @Test
    void keepsTheCredentialForItsUserAlone() throws IOException {
        assertThat(Files.getPosixFilePermissions(folder.resolve("credential"))).hasSize(2);
    }

    private GateAgent started() {
        var agent = opened();
        agent.start();
        return agent;
    }

    private GateAgent opened() {
        var kept = new AgentFolder(folder);
        return new GateAgent(
                new AgentSettings(
                        kept,
                        server.address(),
                        kept.credentialFile(),
                        "gate-1",
                        Duration.ofMillis(500),
                        1 << 20,
                        QUICK),
                clock,
                notices::add);
    }

    private static StandIn standIn() {
        try {
            return new StandIn();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String reading(double celsius) {
        return "{\"direction\":\"OUT\",\"celsius\":%s,\"document\":{\"type\":\"CN_ID\",\"number\":\"11010519491231002X\"}}"
                .formatted(celsius);
    }

    private static String code(GateAgent agent, String line) throws Exception {
        var answer = take(agent, line);
        assertThat(answer.path("status").asText()).isEqualTo("REJECTED");
        return answer.path("code").asText();
    }

    /** What the agent says of the first of these. */
    private static JsonNode take(GateAgent agent, String... lines) throws Exception {
        try {
            return agent.intake().take(List.of(lines)).getFirst();
        } catch (NotTaken refused) {
            return refused.answer();
        }
    }
}
