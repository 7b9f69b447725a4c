package org.lastmile.simulator.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lastmile.agent.AgentFolder;
import org.lastmile.agent.sending.Network;
import org.lastmile.local.api.Api;
import org.lastmile.simulator.demo.Step.Direction;
import org.lastmile.simulator.demo.Step.Mishap;
import org.lastmile.simulator.demo.Step.Reading;

/** What befalls a device of the demo, in front of a server that finds 37.3 degrees too high and keeps the time. */
class DeviceTest {

    private static final Instant NOW = Instant.parse("2026-01-31T08:00:00Z");
    private static final String DOCUMENT = "11010519491231002X";

    @TempDir
    Path folder = Path.of("");

    private final HttpServer server = server();
    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private final Tally tally = new Tally();
    private volatile Instant now = NOW;

    @BeforeEach
    void start() {
        server.createContext("/v1/readings", this::answer);
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void aRepeatedMeasurementNamesTheFirst() throws Exception {
        try (var device = device()) {
            assertThat(verdict(device, 37.9, false, Mishap.NONE)).isEqualTo("RECHECK");
            verdict(device, 36.5, true, Mishap.NONE);
            verdict(device, 36.5, true, Mishap.NONE);
        }

        assertThat(received).hasSize(3);
        assertThat(received.get(1).path("recheckOf").path("seq").asInt()).isEqualTo(1);
        assertThat(received.get(1).path("recheckOf").path("bootId"))
                .isEqualTo(received.get(0).path("bootId"));
        assertThat(received.get(2).has("recheckOf")).isFalse();
    }

    @Test
    void aReadingWhoseAnswerGotLostIsSentAgain() throws Exception {
        try (var device = device()) {
            verdict(device, 36.5, false, Mishap.LOST_ANSWER);

            await().untilAsserted(() -> assertThat(device.waiting()).isZero());
        }
        assertThat(received).hasSize(2).allMatch(reading -> reading.equals(received.getFirst()));
        assertThat(tally.of("ALONE")).isEqualTo(1);
    }

    @Test
    void anOfflineDeviceDecidesAloneAndDeliversLater() throws Exception {
        try (var device = device()) {
            assertThat(verdict(device, 36.5, false, Mishap.OFFLINE)).isEqualTo("PASS");
            assertThat(device.offline()).isTrue();
            assertThat(device.waiting()).isEqualTo(1);
            assertThat(received).isEmpty();

            now = NOW.plus(Duration.ofSeconds(150));

            await().untilAsserted(() -> assertThat(device.waiting()).isZero());
        }
        assertThat(received).hasSize(1);
    }

    @Test
    void aClockThatJumpsAheadIsPutRightByAnAnswer() throws Exception {
        try (var device = device()) {
            verdict(device, 36.5, false, Mishap.NONE);
            verdict(device, 36.5, false, Mishap.CLOCK_AHEAD);
            verdict(device, 36.5, false, Mishap.NONE);
        }
        assertThat(received)
                .extracting(reading -> Duration.between(
                                NOW, Instant.parse(reading.path("measuredAt").asText()))
                        .toMinutes())
                .containsExactly(0L, 8L, 0L);
    }

    private Device device() {
        var checkpoint = CheckpointPlan.of("130126").getFirst();
        var agent = new AgentFolder(folder);
        agent.keepCredential("lm_good");
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new Device(checkpoint, agent, address, Network.own(), () -> now, tally);
    }

    private static String verdict(Device device, double celsius, boolean again, Mishap mishap) throws Exception {
        var reading = new Reading(Direction.OUT, celsius, DOCUMENT, null, again);
        return device.measure(reading, mishap).path("verdict").asText();
    }

    private static HttpServer server() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            return server;
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var readings = Api.JSON.readTree(exchange.getRequestBody()).path("readings");
            var answer = Api.JSON.createObjectNode().put("serverTime", now.toString());
            var results = answer.putArray("results");
            for (JsonNode reading : readings) {
                boolean high = reading.path("celsius").asDouble() >= 37.3;
                results.addObject()
                        .put("index", results.size() - 1)
                        .put("status", "ACCEPTED")
                        .put("verdict", high ? "RECHECK" : "PASS");
                received.add(reading);
            }
            byte[] body = answer.toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
