package org.lastmile.checkpoint.passage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lastmile.checkpoint.Json;
import org.lastmile.checkpoint.Readings;
import org.lastmile.checkpoint.RunningCheckpoint;
import org.lastmile.checkpoint.restriction.PersonLinks;
import org.lastmile.event.registration.DocumentLinked;

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
    void aDeviceThatGuessesCardsLearnsOfNoneAnyMoreAndAnotherDeviceGoesOn() {
        String person = checkpoint.token("PASSPORT", "FRA", Readings.passport());
        String known = "CARD-" + Readings.passport();
        String token = checkpoint.token("PASS_CARD", "CHN", known);
        checkpoint
                .corner
                .probe()
                .send("registration.persons", person, new DocumentLinked(person, token, Readings.now(), 2L));
        var links = checkpoint.context.getBean(PersonLinks.class);
        await().until(() -> links.primary(token).equals(person));
        String guessing = checkpoint.credentialAt("gate-guessing", RunningCheckpoint.VILLAGE);
        String[] guesses = Stream.generate(() -> card("gate-guessing", "CARD-" + Readings.passport()))
                .limit(25)
                .toArray(String[]::new);

        var guessed = results(guessing, guesses);
        var knownOne = results(guessing, card("gate-guessing", known)).getFirst();

        assertThat(guessed)
                .extracting(result -> result.path("code").asText())
                .startsWith(Collections.nCopies(20, "card-unknown").toArray(String[]::new))
                .endsWith(Collections.nCopies(5, "cards-guessed").toArray(String[]::new));
        assertThat(knownOne.path("code").asText()).isEqualTo("cards-guessed");
        assertThat(knownOne.path("retryAfterSeconds").asInt()).isBetween(1, 30);
        assertThat(checkpoint.verdict(card(RunningCheckpoint.GATE, known))).isEqualTo("PASS");
    }

    private static String card(String gate, String number) {
        return Readings.of(gate, "IN", "36.5", "none", Readings.now())
                .replace(
                        "\"document\":{\"type\":\"CN_ID\",\"number\":\"none\"}",
                        "\"card\":{\"number\":\"" + number + "\"}");
    }

    private List<JsonNode> results(String credential, String... readings) {
        var answer = checkpoint.post("/v1/readings", Readings.request(readings), credential);
        return Json.of(answer.body()).path("results").valueStream().toList();
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
