package org.lastmile.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayIT {

    private final RunningConsole console = RunningConsole.shared();
    private final SmallService service = RunningConsole.behind();
    private final Caller caller = new Caller(console);

    @Test
    void handsARequestOnAsItIsAndTheAnswerBack() throws Exception {
        var answer = caller.send(caller.request("/v1/readings/%E7%8E%8B?from=2026-01-01T00:00:00%2B08:00&x=a%20b")
                .header("Authorization", "Bearer a-device's-credential")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .header("Idempotency-Key", "7")
                .header("Cookie", "lastmile-session=mine")
                .header("X-Forwarded-For", "10.9.9.9")
                .POST(BodyPublishers.ofString("{\"readings\":[]}")));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"seen\":true}");
        assertThat(answer.headers().firstValue("Location")).contains("/v1/places/130126");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        var asked = service.lastAsked();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.target()).isEqualTo("/v1/readings/%E7%8E%8B?from=2026-01-01T00:00:00%2B08:00&x=a%20b");
        assertThat(asked.body()).isEqualTo("{\"readings\":[]}");
        assertThat(asked.headers().getFirst("Authorization")).isEqualTo("Bearer a-device's-credential");
        assertThat(asked.headers().getFirst("traceparent")).startsWith("00-0af7651916cd43dd8448eb211c80319c");
        assertThat(asked.headers().getFirst("Idempotency-Key")).isEqualTo("7");
        assertThat(asked.headers().get("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(asked.headers().containsKey("Cookie")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH"})
    void handsOnABodyThatLooksLikeAFormUnread(String method) throws Exception {
        caller.send(caller.request("/v1/places")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString("a=1&b=2")));

        assertThat(service.lastAsked().body()).isEqualTo("a=1&b=2");
    }

    @Test
    void saysWhichServiceIsAwayAndWhenToTryAgain() throws Exception {
        var answer = caller.get("/v1/orders");

        assertProblem(answer, 503, "service-unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        assertThat(Caller.json(answer).get("detail").asString()).contains("quarantine");
    }

    @Test
    void doesNotWaitForeverForASlowService() throws Exception {
        assertProblem(caller.get("/v1/places/slow"), 504, "service-timeout");
    }

    @Test
    void saysThatAPathDoesNotExist() throws Exception {
        assertProblem(caller.get("/v1/nothing"), 404, "unknown-path");
        assertProblem(caller.get("/v1/placesx"), 404, "unknown-path");
        assertProblem(caller.get("/actuator/health"), 404, "unknown-path");
    }

    @Test
    void letsNobodyClimbOutOfAPath() throws Exception {
        assertProblem(caller.get("/v1/places/%2e%2e/%2e%2e/actuator/health"), 400, "request-malformed");
        assertProblem(caller.get("/v1/places/..;/actuator"), 400, "request-malformed");
        assertThat(service.wasAsked()).isFalse();
    }

    @Test
    void refusesAQueryThatIsNone() throws Exception {
        try (var socket = new Socket("127.0.0.1", console.home().getPort())) {
            var request = "GET /v1/places?x=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400").contains("request-malformed");
        }
    }

    @Test
    void takesBodiesOfTwoMebibytesAndNoLarger() throws Exception {
        var bytes = new byte[2 << 20];
        Arrays.fill(bytes, (byte) ' ');

        var whole = caller.send(caller.request("/v1/places").POST(BodyPublishers.ofByteArray(bytes)));
        int seen = service.lastAsked().body().length();
        var announced =
                caller.send(caller.request("/v1/places").POST(BodyPublishers.ofByteArray(new byte[bytes.length + 1])));
        var chunked = caller.send(caller.request("/v1/places")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes.length + 1]))));

        assertThat(whole.statusCode()).isEqualTo(201);
        assertThat(seen).isEqualTo(bytes.length);
        assertProblem(announced, 413, "body-too-large");
        assertProblem(chunked, 413, "body-too-large");
    }

    @Test
    void passesEachEventOnAtOnceAndFillsTheSilenceOnlyBetweenEvents() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = caller.request("/v1/alerts/stream")
                    .header("Last-Event-ID", "41")
                    .build();

            var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());

            var stream = service.opened();
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream;charset=UTF-8");
            assertThat(stream.headers.getFirst("Last-Event-ID")).isEqualTo("41");
            stream.events.add("id: 42\ndata: first\n\n");
            assertThat(readUntil(answer.body(), "\n\n:\n\n")).startsWith("id: 42\ndata: first\n\n:\n\n");
            stream.events.add("id: 43\ndata: sec");
            assertThat(readUntil(answer.body(), "data: sec")).doesNotContain("sec:");
            stream.events.add("ond\n\n");
            assertThat(readUntil(answer.body(), "ond\n\n")).doesNotContain(":\n");
            answer.body().close();
        }
    }

    @Test
    void closesTheServicesStreamWhenTheReaderHasGone() throws Exception {
        SmallService.Stream stream;
        try (var client = HttpClient.newHttpClient()) {
            var answer =
                    client.send(caller.request("/v1/alerts/stream").build(), HttpResponse.BodyHandlers.ofInputStream());
            stream = service.opened();
            assertThat(answer.statusCode()).isEqualTo(200);
            answer.body().close();
        }

        Awaitility.await().untilAsserted(() -> {
            stream.events.add(":\n\n");
            assertThat(stream.gone.getCount()).isZero();
        });
    }

    @Test
    void keepsTheHealthOnItsOwnPort() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var ready = client.send(
                    HttpRequest.newBuilder(console.management().resolve("/actuator/health/readiness"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(ready.statusCode()).isEqualTo(200);
            assertThat(ready.body()).contains("UP");
        }
    }

    private static String readUntil(InputStream in, String end) throws IOException {
        var read = new StringBuilder();
        while (!read.toString().endsWith(end)) {
            int next = in.read();
            assertThat(next).as("the stream ended after: %s", read).isNotNegative();
            read.append((char) next);
        }
        return read.toString();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(Caller.json(answer).get("code").asString()).isEqualTo(code);
    }
}
