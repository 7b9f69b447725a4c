package org.lastmile.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lastmile.platform.testing.ServiceUnderTest.Request;

/** What every service answers to requests that are not as they must be. */
abstract class HttpContract {

    private final ContractHttp http = new ContractHttp();

    /** The running service. */
    protected abstract ServiceUnderTest service();

    @Test
    void everyRefusalLooksTheSame() {
        var requests = service().requests();
        var unknown = Request.get(
                "/v1/nothing-of-this-name", String.valueOf(requests.working().token()));
        assertThat(http.send(service().http(), requests.working()).statusCode()).isBetween(200, 299);

        JsonNode refusal = http.problem(http.send(service().http(), requests.refused()));
        JsonNode invalid = http.problem(http.send(service().http(), requests.invalid()));
        JsonNode nothing = http.problem(http.send(service().http(), unknown));
        JsonNode anonymous =
                http.problem(http.send(service().http(), requests.working().anonymous()));
        JsonNode unexpected = database()
                .whileHidden(
                        requests.table(), () -> http.problem(http.send(service().http(), requests.working())));

        assertThat(refusal.path("status").asInt()).isBetween(400, 499);
        assertThat(invalid.path("status").asInt()).isEqualTo(400);
        assertThat(invalid.path("errors").path(0).path("field").asText()).isNotBlank();
        assertThat(invalid.path("errors").path(0).path("reason").asText()).isNotBlank();
        assertThat(nothing.path("status").asInt()).isEqualTo(404);
        assertThat(nothing.path("code").asText()).isEqualTo("unknown-path");
        assertThat(anonymous.path("status").asInt()).isEqualTo(401);
        assertThat(unexpected.path("status").asInt()).isEqualTo(500);
        assertThat(unexpected.path("code").asText()).isEqualTo("unexpected-failure");
        assertThat(unexpected.path("instance").asText()).startsWith("urn:uuid:");
    }

    @Test
    void refusesATokenThatSomebodyElseSigned() {
        String foreign = service().infrastructure().issuer().foreignToken("ops", "1");

        JsonNode problem = problem(service().requests().working().with(foreign));

        assertThat(problem.path("status").asInt()).isEqualTo(401);
    }

    @Test
    void refusesATokenThatNamesAnotherIssuer() {
        String another = service().infrastructure().issuer().tokenOfAnotherIssuer("ops", "1");

        JsonNode problem = problem(service().requests().working().with(another));

        assertThat(problem.path("status").asInt()).isEqualTo(401);
    }

    @Test
    void refusesABodyOverOneMebibyte() {
        String large = "{\"note\":\"" + "x".repeat(1_153_434) + "\"}";

        assertThat(problem(posted().body(large)).path("status").asInt()).isEqualTo(413);
    }

    @Test
    void saysWhereBrokenJsonBreaks() {
        JsonNode problem = problem(posted().body("{\"note\": \"cut"));

        assertThat(problem.path("status").asInt()).isEqualTo(400);
        assertThat(problem.path("code").asText()).isEqualTo("json-broken");
        assertThat(problem.path("detail").asText()).containsPattern("line \\d+, column \\d+");
    }

    @Test
    void refusesAnUnknownContentType() {
        JsonNode problem = problem(posted().as("application/xml"));

        assertThat(problem.path("status").asInt()).isEqualTo(415);
    }

    private Request posted() {
        Request invalid = service().requests().invalid();
        Objects.requireNonNull(invalid.json(), "the contract needs an invalid request with a body");
        return invalid;
    }

    private JsonNode problem(Request request) {
        return http.problem(http.send(service().http(), request));
    }

    private ContractDatabase database() {
        return new ContractDatabase(service().infrastructure().directDatabase());
    }
}
