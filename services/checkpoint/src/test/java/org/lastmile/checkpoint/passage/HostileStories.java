package org.lastmile.checkpoint.passage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lastmile.checkpoint.Readings;
import org.lastmile.checkpoint.RunningCheckpoint;

/** Whatever is sent, the service answers, and goes on. */
public abstract class HostileStories {

    private static final Duration ANSWER = Duration.ofSeconds(10);

    /** A run by hand may take more: {@code -Dmutations=10000}. */
    private static final int MUTATIONS = Integer.getInteger("mutations", 500);

    private final RunningCheckpoint checkpoint;

    protected HostileStories(RunningCheckpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    @Test
    void answersEveryMutationOfAValidRequestWithoutAFault() {
        var random = new Random(20260131);
        Map<Integer, Integer> answers = new TreeMap<>();
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] body = mutated(
                    Readings.request(Readings.of("36.5", Readings.FATHER), Readings.of("37.9", Readings.SON))
                            .getBytes(ISO_8859_1),
                    random);
            var request = HttpRequest.newBuilder(checkpoint.http.resolve("/v1/readings"))
                    .timeout(ANSWER)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body));
            answers.merge(checkpoint.send(request, checkpoint.device()).statusCode(), 1, Integer::sum);
        }

        assertThat(answers.keySet()).isSubsetOf(200, 400, 429);
    }

    @Test
    void refusesHeadersThatAreTooLong() throws IOException {
        String answer =
                raw("POST /v1/readings HTTP/1.1\r\nHost: gate\r\nX-Long: " + "x".repeat(64 * 1024) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4");
    }

    @Test
    void goesOnWhenClientsVanishInTheMiddleOfARequest() throws IOException {
        for (int i = 0; i < 50; i++) {
            try (var socket = new Socket(checkpoint.http.getHost(), checkpoint.http.getPort())) {
                socket.getOutputStream()
                        .write(("POST /v1/readings HTTP/1.1\r\nHost: gate\r\nAuthorization: Bearer "
                                        + checkpoint.device()
                                        + "\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{\"readings\":[")
                                .getBytes(ISO_8859_1));
            }
        }

        assertThat(checkpoint.verdict(Readings.of("36.5", Readings.FATHER))).isEqualTo("PASS");
    }

    private static byte[] mutated(byte[] valid, Random random) {
        byte[] body = valid.clone();
        int changes = 1 + random.nextInt(4);
        for (int change = 0; change < changes; change++) {
            int at = random.nextInt(body.length);
            switch (random.nextInt(5)) {
                case 0 -> body[at] = (byte) random.nextInt(256);
                case 1 -> body[at] = (byte) "{}[],:\"0e-.".charAt(random.nextInt(11));
                case 2 -> body = without(body, at, 1 + random.nextInt(12));
                case 3 -> body = twice(body, at, 1 + random.nextInt(40));
                default -> body = twice(body, at, 1);
            }
        }
        return body;
    }

    private static byte[] without(byte[] body, int at, int count) {
        String text = new String(body, ISO_8859_1);
        return (text.substring(0, at) + text.substring(Math.min(text.length(), at + count)) + " ").getBytes(ISO_8859_1);
    }

    private static byte[] twice(byte[] body, int at, int count) {
        String text = new String(body, ISO_8859_1);
        int end = Math.min(text.length(), at + count);
        return (text.substring(0, end) + text.substring(at)).getBytes(ISO_8859_1);
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(checkpoint.http.getHost(), checkpoint.http.getPort())) {
            socket.setSoTimeout(Math.toIntExact(ANSWER.toMillis()));
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            byte[] answer = socket.getInputStream().readNBytes(12);
            return new String(answer, ISO_8859_1);
        }
    }
}
