package org.lastmile.platform.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.lastmile.event.registration.PlaceDefined;
import org.lastmile.platform.core.problem.Problem;
import org.lastmile.schemas.EventSerde;
import org.lastmile.schemas.RegistryUnavailable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

class ProblemAdviceTest {

    @Test
    void aRegistryThatIsAwayIsNotOurFault() {
        var serializer = EventSerde.serializer(Map.of("schema.registry.url", "http://127.0.0.1:9"));
        var place = new PlaceDefined("13", "省", "PROVINCE", null, Instant.EPOCH, 1L);
        var away = catchThrowableOfType(RegistryUnavailable.class, () -> serializer.serialize("places", place));

        var answer = answer(new IllegalStateException(away));

        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(problem(answer).code()).isEqualTo("registry-away");
        assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("2");
    }

    @Test
    void whatKafkaCallsRetriableMayBeTriedAgain() {
        var answer = answer(new TimeoutException("no metadata"));

        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(problem(answer).code()).isEqualTo("dependency-away");
        assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("2");
    }

    @Test
    void anythingElseIsUnexpected() {
        assertThat(answer(new IllegalStateException("x")).getStatusCode().value())
                .isEqualTo(500);
    }

    private static ResponseEntity<Problem> answer(Exception failure) {
        return Objects.requireNonNull(
                new ProblemAdvice().send(failure, new MockHttpServletRequest("POST", "/v1/things")));
    }

    private static Problem problem(ResponseEntity<Problem> answer) {
        return Objects.requireNonNull(answer.getBody());
    }
}
