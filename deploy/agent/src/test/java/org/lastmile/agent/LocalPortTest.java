package org.lastmile.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lastmile.agent.intake.LocalPort;
import org.lastmile.agent.sending.Network;
import org.lastmile.agent.sending.StandIn;

class LocalPortTest {

    private static final String READING = "{\"direction\":\"OUT\",\n\"celsius\":36.6}";
    private static final String LINES = """
            {"direction":"OUT","celsius":36.6}
            broken
            {"direction":"IN","celsius":36.7}
            """;

    @TempDir
    private Path folder = Path.of("");

    private final HttpClient http = HttpClient.newHttpClient();
    private AutoCloseable[] parts = {};
    private int port;

    @BeforeEach
    void start() throws IOException {
        new AgentFolder(folder).keepCredential("lm_good");
        var server = new StandIn();
        var agent = new GateAgent(
                AgentSettings.usual(folder, server.address(), "gate-1"),
                Network.own(),
                Clock.systemUTC(),
                notice -> {});
        agent.start();
        var local = new LocalPort(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), agent.intake(), agent::status);
        port = local.port();
        parts = new AutoCloseable[] {local, agent, server};
    }

    @AfterEach
    void end() throws Exception {
        for (AutoCloseable part : parts) {
            part.close();
        }
    }

    @Test
    void takesOneReadingOverSeveralLines() throws Exception {
        var answer = http.send(post(READING).build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"verdict\":\"PASS\"").hasLineCount(1);
    }

    @Test
    void answersEachLineAndOneBadLineSpoilsNoOther() throws Exception {
        var answer = http.send(post(LINES).build(), BodyHandlers.ofString());

        assertThat(answer.body().lines())
                .satisfiesExactly(
                        first -> assertThat(first).contains("ACCEPTED", "\"seq\":1"),
                        second -> assertThat(second).contains("REJECTED", "reading-unreadable"),
                        third -> assertThat(third).contains("ACCEPTED", "\"seq\":2"));
    }

    @Test
    void aPageInABrowserCannotSendReadings() throws Exception {
        var answer =
                http.send(post(READING).header("Origin", "http://elsewhere").build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(status().body()).contains("\"waiting\":0");
    }

    @Test
    void refusesWhatIsNoReading() throws Exception {
        assertThat(http.send(post(" \n").build(), BodyHandlers.ofString()).statusCode())
                .isEqualTo(400);
        assertThat(http.send(post("{}\n".repeat(501)).build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(413);
        assertThat(http.send(request("/else").build(), BodyHandlers.ofString()).statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> status() throws Exception {
        return http.send(request("/status").build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder post(String body) {
        return request("/readings").POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)));
    }
}
