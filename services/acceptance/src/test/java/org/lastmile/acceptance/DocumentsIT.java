package org.lastmile.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lastmile.local.api.Api;
import org.lastmile.simulator.SyntheticPeople;

/**
 * What is written for those who call the services is true.
 *
 * <p>Sends every example of every OpenAPI document through the front door, in the order that {@code x-example} gives
 * over all services, as whom it says, and compares the answer with its schema and its example.
 */
@ExtendWith(OneCounty.class)
class DocumentsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String PERSON = "Yv2C0gkW4r1pQm8sT6uXbZ3nHdKfLjA5eRiOoVtMwEc";
    private static final YAMLMapper YAML = new YAMLMapper();

    private static County county;
    private static List<ApiOperation> operations;
    private static Samples samples;

    @BeforeAll
    static void startCounty(County running) throws Exception {
        county = running;
        operations = new ArrayList<>();
        for (var item : Api.json(get("/openapi")).path("items")) {
            var document = get(item.path("href").asText());
            assertThat(document.statusCode()).as(document.body()).isEqualTo(200);
            operations.addAll(ApiOperation.of(YAML.readTree(document.body())));
        }
        samples = new Samples(ofThisRun(new Random()), Clock.systemUTC());
    }

    /** Nobody needs a credential to read a description. */
    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return county.api()
                .http()
                .send(HttpRequest.newBuilder(county.api().at(path)).build(), BodyHandlers.ofString());
    }

    @Test
    void everyOperationHasAnExampleButStreams() {
        assertThat(operations).filteredOn(operation -> operation.step() == 0).allMatch(ApiOperation::streams);
        assertThat(operations).hasSizeGreaterThan(30);
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsAnsweredAsDescribed() {
        return operations.stream()
                .filter(operation -> operation.step() > 0)
                .sorted(Comparator.comparingInt(ApiOperation::step))
                .map(operation -> dynamicTest(operation.name(), () -> run(operation)));
    }

    @Test
    void theScriptForMakersOfDevicesIsAnswered() throws Exception {
        var family = Family.inTown(county);
        var environment =
                Map.of("LASTMILE", county.stack().url(), "CREDENTIAL", family.credential(), "GATE", family.gate());

        var run = DeviceScript.run(environment, "36.6", family.son(), "OUT");

        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(run.output()).contains("ACCEPTED").contains("HOLD");
    }

    @Test
    void theScriptForMakersOfDevicesStopsWhenItsCredentialIsRefused() throws Exception {
        var environment = Map.of("LASTMILE", county.stack().url(), "CREDENTIAL", "lm_no", "GATE", "gate-1");

        var run = DeviceScript.run(environment, "36.6", "130126198001010011", "OUT");

        assertThat(run.exit()).as(run.output()).isEqualTo(1);
        assertThat(run.output()).contains("credential-missing-or-invalid");
    }

    private static void run(ApiOperation operation) {
        var body = samples.real(operation.requestExample());
        assertThat(body.isMissingNode() ? List.of() : operation.faultsOfRequest(body))
                .as("request of " + operation.name())
                .isEmpty();
        if (operation.needsRestriction()) {
            await().atMost(PATIENCE).until(() -> county.restricts(samples.real(PERSON)));
        }
        if (operation.repeatable()) {
            await().atMost(PATIENCE).untilAsserted(() -> check(operation, send(operation, body)));
        } else {
            check(operation, await().atMost(PATIENCE).until(() -> send(operation, body), DocumentsIT::isFinal));
        }
    }

    /** Some requests wait until another service has told of what they name. */
    private static boolean isFinal(HttpResponse<String> answer) {
        return answer.statusCode() / 100 == 2
                || answer.headers().firstValue("Retry-After").isEmpty();
    }

    private static void check(ApiOperation operation, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(operation.status());
        JsonNode json = Api.json(answer);
        assertThat(operation.faultsOfResponse(json)).as(answer.body()).isEmpty();
        assertThat(samples.learn(operation.responseExample(), json))
                .as(answer.body())
                .isEmpty();
    }

    private static HttpResponse<String> send(ApiOperation operation, JsonNode body)
            throws IOException, InterruptedException {
        var path = operation.path();
        var query = new ArrayList<String>();
        var headers = new ArrayList<String>(List.of("Authorization", "Bearer " + bearer(operation.as())));
        for (var parameter : operation.parameters()) {
            if (parameter.has("example")) {
                var name = parameter.path("name").asText();
                var value = samples.real(parameter.path("example").asText());
                switch (parameter.path("in").asText()) {
                    case "path" -> path = path.replace('{' + name + '}', encoded(value));
                    case "query" -> query.add(name + '=' + encoded(value));
                    default -> headers.addAll(List.of(name, value));
                }
            }
        }
        if (!body.isMissingNode()) {
            headers.addAll(List.of("Content-Type", "application/json"));
        }
        var request = HttpRequest.newBuilder(
                        county.api().at(query.isEmpty() ? path : path + '?' + String.join("&", query)))
                .headers(headers.toArray(String[]::new))
                .method(
                        operation.method(),
                        body.isMissingNode() ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
                .build();
        return county.api().http().send(request, BodyHandlers.ofString());
    }

    private static String bearer(String as) {
        int at = as.indexOf('@');
        return at < 0 ? samples.real(as) : county.api().bearer(as.substring(0, at), as.substring(at + 1));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** What can be there only once, so that the examples run again on a stack that keeps its data. */
    private static Map<String, String> ofThisRun(Random random) {
        var number = String.valueOf(100 + random.nextInt(800));
        return Map.of(
                "130126198001010011", new SyntheticPeople(random.nextLong()).citizenId(),
                "12AB34567", String.format("12AB%05d", random.nextInt(100_000)),
                "130126102201901", "130126102201" + number,
                "east-gate", "gate-" + Long.toString(random.nextLong() >>> 1, 36),
                "wang.duty", "wang." + Integer.toString(random.nextInt(1 << 30), 36));
    }
}
