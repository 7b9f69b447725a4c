package org.lastmile.simulator.fault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lastmile.simulator.fault.Wire.Answer;

class RoundRobinTest {

    private static final byte[] REQUEST = "GET / HTTP/1.1\r\n\r\n".getBytes(US_ASCII);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private ServerSocket one = serving("one");
    private ServerSocket two = serving("two");
    private RoundRobin address = before(one, two);

    RoundRobinTest() throws IOException {}

    @Test
    void connectionsGoToEachInTurn() {
        var answers = List.of(ask(), ask(), ask());

        assertThat(answers).containsExactly("one", "two", "one");
    }

    @Test
    void whoDoesNotListenIsPassedOver() throws IOException {
        var nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        try (var gap = before(nobody, two)) {
            nobody.close();

            String answer = Wire.ask(gap.address(), REQUEST, PATIENCE).body();

            assertThat(answer).isEqualTo("two");
        }
    }

    @Test
    void aConnectionEndsWithItsServer() throws IOException {
        try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                var cut = before(silent);
                var wire = new Wire(cut.address())) {
            silent.accept().close();

            assertThat(wire.answer(PATIENCE).status()).isEqualTo(Answer.CLOSED);
        }
    }

    private String ask() {
        return Wire.ask(address.address(), REQUEST, PATIENCE).body();
    }

    private static RoundRobin before(ServerSocket... servers) throws IOException {
        return new RoundRobin(List.of(servers).stream()
                .map(server -> URI.create("http://127.0.0.1:" + server.getLocalPort()))
                .toList());
    }

    private static ServerSocket serving(String body) throws IOException {
        var door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(() -> {
            while (!door.isClosed()) {
                try (Socket client = door.accept()) {
                    client.getInputStream().readNBytes(REQUEST.length);
                    String answer = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: " + body.length()
                            + "\r\n\r\n" + body;
                    client.getOutputStream().write(answer.getBytes(US_ASCII));
                } catch (IOException closed) {
                    return;
                }
            }
        });
        return door;
    }

    @AfterEach
    void close() throws IOException {
        address.close();
        one.close();
        two.close();
    }
}
