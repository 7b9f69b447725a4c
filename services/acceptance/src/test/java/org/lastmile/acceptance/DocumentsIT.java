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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lastmile.local.api.Api;
import org.lastmile.local.stack.Service;

/**
 * The OpenAPI document of every service is true.
 *
 * <p>Sends every example through the front door, in the order that {@code x-example} gives over all services, as whom
 * it says, and compares the answer with its schema and its example.
 */
@ExtendWith(OneCounty.class)
class DocumentsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Operations without an example that is sent, and why. */
    private static final Map<String, String> NOT_SENT = Map.of(
            "GET /v1/alerts/stream",
            "does not end; StoryIT reads it in every story",
            "POST /v1/gates/{gate}/shifts/{shift}/acceptance",
            "takes a second person on duty; ShiftStories of checkpoint has one",
            "POST /v1/gate-violations/{violation}/clearance",
            "takes a violation of a gate; ClearanceStories of checkpoint has some");

    private static final YAMLMapper YAML = new YAMLMapper();

    private static County county;
    private static List<ApiOperation> operations;
    private static Samples samples;

    @BeforeAll
    static void startCounty(County running) throws Exception {
        county = running;
        operations = new ArrayList<>();
        for (var service : Service.ids()) {
            var document = describe(service);
            assertThat(document.statusCode()).as(document.body()).isEqualTo(200);
            operations.addAll(ApiOperation.of(YAML.readTree(document.body())));
        }
        samples = Samples.ofThisRun();
    }

    /** Nobody needs a credential to read a description. */
    private static HttpResponse<String> describe(String service) throws IOException, InterruptedException {
        var address = county.api().at("/openapi/" + service + ".yaml");
        return county.api().http().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    @Test
    void everyOperationHasAnExampleAtAStepOfItsOwn() {
        assertThat(operations)
                .filteredOn(operation -> operation.step() == 0)
                .extracting(ApiOperation::name)
                .containsExactlyInAnyOrderElementsOf(NOT_SENT.keySet());
        assertThat(operations)
                .filteredOn(operation -> operation.step() > 0)
                .extracting(ApiOperation::step)
                .doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsAnsweredAsDescribed() {
        return operations.stream()
                .filter(operation -> operation.step() > 0)
                .sorted(Comparator.comparingInt(ApiOperation::step))
                .map(operation -> dynamicTest(operation.name(), () -> run(operation)));
    }

    private static void run(ApiOperation operation) {
        assertThat(operation.faultsOfExamples()).as(operation.name()).isEmpty();
        var request = request(operation);
        if (operation.path().equals("/v1/readings")) {
            var person = samples.real(Samples.PERSON);
            patient(operation).until(() -> county.restricts(person));
        }
        if (operation.eventual()) {
            patient(operation).untilAsserted(() -> check(operation, send(request)));
        } else {
            check(operation, patient(operation).until(() -> send(request), DocumentsIT::isFinal));
        }
    }

    private static ConditionFactory patient(ApiOperation operation) {
        return await(operation.name()).pollDelay(Duration.ZERO).atMost(PATIENCE);
    }

    /** Some requests are to be sent again until another service has told of what they name. */
    private static boolean isFinal(HttpResponse<String> answer) {
        return answer.headers().firstValue("Retry-After").isEmpty();
    }

    private static void check(ApiOperation operation, HttpResponse<String> answer) {
        var said = operation.name() + " answered " + answer.body();
        assertThat(answer.statusCode()).as(said).isEqualTo(operation.status());
        assertThat(operation.headers())
                .as(said)
                .allMatch(header -> answer.headers().firstValue(header).isPresent());
        assertThat(operation.faultsOf(Api.json(answer))).as(said).isEmpty();
        assertThat(samples.learn(operation.responseExample(), Api.json(answer)))
                .as(said)
                .isEmpty();
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return county.api().http().send(request, BodyHandlers.ofString());
    }

    private static HttpRequest request(ApiOperation operation) {
        var path = operation.path();
        var query = new ArrayList<String>();
        var headers = new ArrayList<String>(List.of("Authorization", "Bearer " + bearer(operation.as())));
        for (var parameter : operation.parameters()) {
            var name = parameter.path("name").asText();
            var example = samples.real(parameter.path("example"));
            switch (parameter.path("in").asText()) {
                case "path" -> path = path.replace('{' + name + '}', encoded(example));
                case "query" ->
                    (example.isArray() ? example : List.of(example))
                            .forEach(value -> query.add(name + '=' + encoded(value)));
                default -> headers.addAll(List.of(name, example.asText()));
            }
        }
        var body = samples.real(operation.requestExample());
        if (!body.isMissingNode()) {
            headers.addAll(List.of("Content-Type", "application/json"));
        }
        return HttpRequest.newBuilder(county.api().at(path + '?' + String.join("&", query)))
                .headers(headers.toArray(String[]::new))
                .timeout(PATIENCE)
                .method(
                        operation.method(),
                        body.isMissingNode() ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
                .build();
    }

    /** A token for a role at a place, such as {@code duty@130126102}; anything else is a device's credential. */
    private static String bearer(String as) {
        int at = as.indexOf('@');
        return at < 0 ? samples.real(as) : county.api().bearer(as.substring(0, at), as.substring(at + 1));
    }

    private static String encoded(JsonNode value) {
        return URLEncoder.encode(value.asText(), StandardCharsets.UTF_8);
    }
}
