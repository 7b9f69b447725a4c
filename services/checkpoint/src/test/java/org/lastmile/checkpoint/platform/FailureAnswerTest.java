package org.lastmile.checkpoint.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import java.io.EOFException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FailureAnswerTest {

    private final FailureAnswer answer = new FailureAnswer();

    @Test
    void aClientThatVanishesInItsRequestIsNoFaultOfOurs() {
        var vanished =
                Stream.of(new SocketException("reset"), new EOFException("closed"), new ClosedChannelException());

        assertThat(vanished.map(this::status)).containsOnly(400);
    }

    @Test
    void theUnexpectedIs() {
        assertThat(status(new IllegalStateException("not thought of"))).isEqualTo(500);
    }

    private int status(Throwable failure) {
        return answer.handle(HttpRequest.POST("/v1/readings", ""), failure).code();
    }
}
