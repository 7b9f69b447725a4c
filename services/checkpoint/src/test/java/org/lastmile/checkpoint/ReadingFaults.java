package org.lastmile.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with an item spoils the item; what is wrong with a request is a problem document. */
abstract class ReadingFaults {

    private final RunningCheckpoint checkpoint;

    ReadingFaults(RunningCheckpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"celsius\":36.6 | \"celsius\":19.99 | reading-out-of-range",
                "\"celsius\":36.6 | \"celsius\":45.01 | reading-out-of-range",
                "\"celsius\":36.6 | \"celsius\":\"warm\" | reading-out-of-range",
                "\"celsius\":36.6 | \"celsius\":1e999999999 | reading-out-of-range",
                "\"gate-test\" | \"gate-other\" | gate-not-yours",
                "\"OUT\" | \"UP\" | direction-unknown",
                "11010519491231002X | 110105194912310021 | document-invalid",
                "11010519491231002X | 110105194902310025 | document-invalid",
                "\"CN_ID\" | \"LIBRARY_CARD\" | document-invalid",
                "\"plate\":null | \"plate\":\"XX\" | plate-invalid",
                "\"CN_ID\" | \"PASSPORT\",\"country\":\"ABC\" | document-invalid",
                "\"seq\": | \"seq\":0,\"was\": | seq-invalid",
                "\"plate\":null | \"passengers\":[] | field-missing",
                "\"plate\":null | \"plate\":\"冀A12345\",\"passengers\":{} | passengers-invalid",
                "\"plate\":null | \"plate\":\"冀A12345\",\"passengers\":[7] | passengers-invalid",
                "\"plate\":null | \"plate\":\"冀A12345\",\"passengers\":[],\"people\":0 | people-invalid",
                "\"plate\":null | \"plate\":\"冀A12345\",\"passengers\":[{\"celsius\":99}] | reading-out-of-range",
                "\"plate\":null | \"card\":{\"number\":\"CARD-0001\"} | identity-ambiguous",
                "\"plate\":null | \"card\":7 | document-invalid",
                "\"plate\":null | \"noDocumentReason\":\"CHILD\" | identity-ambiguous",
                "\"plate\":null | \"turnBack\":{\"reason\":\"WHY\"} | turn-back-invalid",
                "\"plate\":null | \"turnBack\":{\"reason\":\"OTHER\",\"next\":\"home\"} | turn-back-invalid",
                "\"plate\":null | \"turnBack\":\"OTHER\" | turn-back-invalid",
                "\"plate\":null | \"recheckOf\":{\"bootId\":\"b\",\"seq\":1,\"passenger\":60} | recheck-invalid",
                "\"bootId\":\" | \"bootId\":\"not good | boot-id-invalid",
            })
    void anItemsFaultIsItsOwn(String good, String bad, String code) {
        String wrong = Readings.of("36.6", Readings.FATHER).replace(good, bad);
        String right = Readings.of("36.6", Readings.FATHER);

        var answer = checkpoint.post("/v1/readings", Readings.request(wrong, right), checkpoint.device());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var results = Json.of(answer.body()).path("results");
        assertThat(results.at("/0/status").asText()).isEqualTo("REJECTED");
        assertThat(results.at("/0/code").asText()).isEqualTo(code);
        assertThat(results.at("/0/detail").asText()).isNotBlank();
        assertThat(results.at("/1/status").asText()).isEqualTo("ACCEPTED");
    }

    @ParameterizedTest
    @CsvSource({"PT6M, clock-ahead", "-P8D, measured-too-long-ago"})
    void aTimeThatCannotBeIsTheItemsFault(Duration ahead, String code) {
        var at = Readings.now().plus(ahead);
        String reading = Readings.of(RunningCheckpoint.GATE, "IN", "36.6", Readings.FATHER, at);

        var answer = checkpoint.post("/v1/readings", Readings.request(reading), checkpoint.device());

        assertThat(Json.of(answer.body()).at("/results/0/code").asText()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"20, RECHECK", "34.99, RECHECK", "35.0, PASS", "37.29, PASS", "37.3, RECHECK", "42.01, RECHECK"})
    void anInvalidTemperatureIsKeptAndNeverNormal(String celsius, String verdict) {
        String reading = Readings.of(RunningCheckpoint.GATE, "IN", celsius, Readings.FATHER, Readings.now())
                .replaceAll("\"document\":\\{[^}]*}", "\"document\":null");

        var answer = checkpoint.post("/v1/readings", Readings.request(reading), checkpoint.device());

        assertThat(Json.of(answer.body()).at("/results/0/verdict").asText())
                .as(answer.body())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"readings\":[]} | 400 | readings-count",
                "{\"readings\":7} | 400 | field-unreadable",
                "{\"readings\":[{\"seq\":1 | 400 | json-broken",
                "'' | 400 | body-missing",
            })
    void aRequestsFaultIsAProblem(String body, int status, String code) {
        var answer = checkpoint.post("/v1/readings", body, checkpoint.device());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(Json.of(answer.body()).path("code").asText()).isEqualTo(code);
    }

    @Test
    void refusesMoreThanFiveHundred() {
        String body = Readings.request(Collections.nCopies(501, "{}").toArray(String[]::new));

        var answer = checkpoint.post("/v1/readings", body, checkpoint.device());

        assertThat(Json.of(answer.body()).path("code").asText()).isEqualTo("readings-count");
    }

    @Test
    void refusesMoreThanAMebibyte() {
        var answer = checkpoint.post("/v1/readings", " ".repeat(1_153_434), checkpoint.device());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Json.of(answer.body()).path("code").asText()).isEqualTo("body-too-large");
    }

    @Test
    void refusesMoreThanAMebibyteUnpacked() throws IOException {
        var answer = checkpoint.send(gzip(" ".repeat(3_000_000)), checkpoint.device());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
    }

    @Test
    void takesGzip() throws IOException {
        var answer = checkpoint.send(gzip(Readings.request(Readings.of("36.6", Readings.FATHER))), checkpoint.device());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void refusesWhatIsSaidToBeGzipAndIsNot() {
        var broken = HttpRequest.newBuilder(checkpoint.http.resolve("/v1/readings"))
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofString(Readings.request(Readings.of("36.6", Readings.FATHER))));

        var answer = checkpoint.send(broken, checkpoint.device());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Json.of(answer.body()).path("code").asText()).isEqualTo("gzip-broken");
    }

    @Test
    void refusesAnotherContentTypeAndMethod() {
        var text = HttpRequest.newBuilder(checkpoint.http.resolve("/v1/readings"))
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        var put = HttpRequest.newBuilder(checkpoint.http.resolve("/v1/readings"))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{}"));

        var unsupported = checkpoint.send(text, checkpoint.device());
        var notAllowed = checkpoint.send(put, checkpoint.device());

        assertThat(unsupported.statusCode()).isEqualTo(415);
        assertThat(Json.of(unsupported.body()).path("code").asText()).isEqualTo("content-type-not-supported");
        assertThat(notAllowed.statusCode()).isEqualTo(405);
        assertThat(Json.of(notAllowed.body()).path("code").asText()).isEqualTo("method-not-allowed");
    }

    @Test
    void aReadingNeedsADevice() {
        String request = Readings.request(Readings.of("36.6", Readings.FATHER));

        assertThat(checkpoint.post("/v1/readings", request, null).statusCode()).isEqualTo(401);
        assertThat(checkpoint.post("/v1/readings", request, "lm_unknown").statusCode())
                .isEqualTo(401);
        assertThat(checkpoint.post("/v1/readings", request, checkpoint.ops()).statusCode())
                .isEqualTo(403);
        assertThat(checkpoint
                        .post("/v1/gates", RunningCheckpoint.gate("x"), checkpoint.device())
                        .statusCode())
                .isEqualTo(403);
        assertThat(checkpoint
                        .post(
                                "/v1/gates",
                                RunningCheckpoint.gate("x"),
                                checkpoint.corner.issuer().expiredToken("ops", "13"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(checkpoint
                        .post(
                                "/v1/gates",
                                RunningCheckpoint.gate("x"),
                                checkpoint.corner.issuer().token("gate", "13"))
                        .statusCode())
                .isEqualTo(403);
    }

    private HttpRequest.Builder gzip(String body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body.getBytes(UTF_8));
        }
        return HttpRequest.newBuilder(checkpoint.http.resolve("/v1/readings"))
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes.toByteArray()));
    }
}
