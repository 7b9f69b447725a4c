package org.lastmile.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lastmile.agent.sending.Network;
import org.lastmile.agent.sending.Pace;
import org.lastmile.agent.sending.StandIn;
import org.lastmile.platform.core.pii.DocumentFingerprint;

/** What the gate decides by its list while the server is away. */
class AloneTest {

    private static final String RESTRICTED = "11010519491231002X";
    private static final Instant START = Instant.parse("2026-01-31T08:00:00Z");
    private static final Pace QUICK =
            new Pace(Duration.ofMillis(20), Duration.ofMillis(20), Duration.ofMillis(80), Duration.ofMillis(50));

    @TempDir
    private Path folder = Path.of("");

    private final StandIn server;
    private volatile Instant now = START;
    private @Nullable GateAgent agent;

    AloneTest() throws IOException {
        server = new StandIn();
    }

    @BeforeEach
    void theListIsFetchedAndTheServerGoesAway() {
        new AgentFolder(folder).keepCredential("lm_good");
        byte[] key = {1, 2, 3};
        server.gives("""
                {"gatePlace":"130126100202","key":"%s","expiresAt":"%s",
                "entries":[{"fingerprint":"%s","places":["130126100201"]}]}""".formatted(
                        Base64.getEncoder().encodeToString(key),
                        START.plus(Duration.ofHours(24)),
                        DocumentFingerprint.of(key, "CN_ID", "CHN", RESTRICTED)));
        agent().start();
        await().until(() -> agent().status().has("restrictionsUntil"));
        server.close();
    }

    @AfterEach
    void end() {
        agent().close();
    }

    @Test
    void holdsWhoIsOnTheListAndSaysNothingOfWhy() throws Exception {
        var held = take(RESTRICTED);
        var free = take("110105194912310038");

        assertThat(held.path("verdict").asText()).isEqualTo("HOLD");
        assertThat(held.path("text").path("en").asText()).isEqualTo("Please see the staff.");
        assertThat(held.has("restrictionsKnown")).isFalse();
        assertThat(free.path("verdict").asText()).isEqualTo("PASS");
    }

    @Test
    void keepsTheListOverARestartWithoutAnyNumberInIt() throws Exception {
        agent().close();
        agent = null;

        assertThat(take(RESTRICTED).path("verdict").asText()).isEqualTo("HOLD");
        assertThat(Files.readString(folder.resolve("restrictions"))).doesNotContain(RESTRICTED);
        assertThat(Files.getPosixFilePermissions(folder.resolve("restrictions")))
                .hasSize(2);
    }

    @Test
    void forgetsTheListWhenItsTimeIsOver() throws Exception {
        now = START.plus(Duration.ofHours(24)).plusSeconds(2);

        var answer = take(RESTRICTED);

        assertThat(answer.path("verdict").asText()).isEqualTo("PASS");
        assertThat(answer.path("restrictionsKnown").asBoolean(true)).isFalse();
        assertThat(folder.resolve("restrictions")).doesNotExist();
    }

    private GateAgent agent() {
        if (agent == null) {
            var kept = new AgentFolder(folder);
            var settings = new AgentSettings(
                    kept, server.address(), kept.credentialFile(), "gate-1", Duration.ofMillis(500), 1 << 20, QUICK);
            agent = new GateAgent(settings, Network.own(), () -> now, notice -> {});
        }
        return agent;
    }

    private JsonNode take(String number) throws Exception {
        return agent().intake()
                .take(List.of(
                        "{\"direction\":\"OUT\",\"celsius\":36.6,\"document\":{\"type\":\"CN_ID\",\"number\":\"%s\"}}"
                                .formatted(number)))
                .getFirst();
    }
}
