package org.lastmile.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.lastmile.agent.intake.NotTaken;
import org.lastmile.agent.sending.Network;
import org.lastmile.agent.sending.Pace;
import org.lastmile.agent.sending.StandIn;

/** One agent, a server in the place of the real one, and readings. */
class AtAGate {

    static final Instant NOW = Instant.parse("2026-01-31T08:00:00Z");
    private static final Pace QUICK =
            new Pace(Duration.ofMillis(20), Duration.ofMillis(20), Duration.ofMillis(80), Duration.ofMillis(50));

    @TempDir
    Path folder = Path.of("");

    final StandIn server = standIn();
    final List<String> notices = Collections.synchronizedList(new ArrayList<>());
    Network network = Network.own();
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    @BeforeEach
    void isClaimed() {
        new AgentFolder(folder).keepCredential("lm_good");
    }

    @AfterEach
    void end() {
        server.close();
    }

    GateAgent started() {
        var agent = opened();
        agent.start();
        return agent;
    }

    GateAgent opened() {
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
                network,
                clock,
                notices::add);
    }

    static StandIn standIn() {
        try {
            return new StandIn();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    static String reading(double celsius) {
        return "{\"direction\":\"OUT\",\"celsius\":%s,\"document\":{\"type\":\"CN_ID\",\"number\":\"11010519491231002X\"}}"
                .formatted(celsius);
    }

    static String code(GateAgent agent, String line) throws Exception {
        var answer = take(agent, line);
        assertThat(answer.path("status").asText()).isEqualTo("REJECTED");
        return answer.path("code").asText();
    }

    /** What the agent says of the first of these. */
    static JsonNode take(GateAgent agent, String... lines) throws Exception {
        try {
            return agent.intake().take(List.of(lines)).getFirst();
        } catch (NotTaken refused) {
            return refused.answer();
        }
    }

    static String vehicle(String passengers) {
        return "{\"direction\":\"IN\",\"plate\":\"冀A12345\",\"passengers\":[%s]}".formatted(passengers);
    }
}
