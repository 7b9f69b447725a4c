package org.lastmile.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A thermometer that lost the answer sends its reading again. */
class RepeatsTest extends AtAGate {

    @Test
    void isAnsweredAsBeforeAndCountsOnce() throws Exception {
        try (var agent = started()) {
            var first = take(agent, named("t1-1", 36.6));
            var again = take(agent, named("t1-1", 36.6));
            var other = take(agent, named("t1-2", 36.6));
            await().untilAsserted(() -> assertThat(agent.waiting()).isZero());

            assertThat(first.path("offline").asBoolean(true)).isFalse();
            assertThat(again).isEqualTo(first);
            assertThat(other.path("seq").asInt()).isEqualTo(2);
        }
        assertThat(server.requests().stream().flatMap(List::stream)).hasSize(2);
    }

    @Test
    void isKeptOnceAlsoWithinOneRequestAndOverARestart() throws Exception {
        String boot;
        try (var agent = opened()) {
            var answers = agent.intake().take(List.of(named("t1-1", 36.6), named("t1-1", 36.6)));
            assertThat(answers.getLast()).isEqualTo(answers.getFirst());
            boot = answers.getFirst().path("bootId").asText();
        }

        try (var agent = opened()) {
            var again = take(agent, named("t1-1", 36.6));

            assertThat(again.path("bootId").asText()).isEqualTo(boot);
            assertThat(again.path("verdict").asText()).isEqualTo("PASS");
            assertThat(agent.waiting()).isEqualTo(1);
        }
    }

    @Test
    void whatWasNotTakenIsNew() throws Exception {
        var tooMuch = reading(36.6).replace("{\"dir", "{\"remark\":\"" + "x".repeat(60_000) + "\",\"dir");
        var full = Stream.concat(
                        Stream.of(named("t1-1", 36.6)),
                        Stream.generate(() -> tooMuch).limit(20))
                .toArray(String[]::new);
        try (var agent = opened()) {
            assertThat(take(agent, full).path("code").asText()).isEqualTo("journal-full");

            assertThat(take(agent, named("t1-1", 36.6)).path("status").asText()).isEqualTo("ACCEPTED");
            assertThat(agent.waiting()).isEqualTo(1);
        }
    }

    @Test
    void anotherReadingUnderAUsedIdIsNotLostInSilence() throws Exception {
        try (var agent = opened()) {
            take(agent, named("t1-1", 36.6));

            assertThat(code(agent, named("t1-1", 36.7))).isEqualTo("id-reused");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "\"\"", "[]", "\"0123456789012345678901234567890123456789012345678901234567890123456\""})
    void anIdIsText(String id) throws Exception {
        try (var agent = opened()) {
            assertThat(code(agent, reading(36.6).replace("{\"dir", "{\"id\":" + id + ",\"dir")))
                    .isEqualTo("id-invalid");
        }
    }

    private static String named(String id, double celsius) {
        return reading(celsius).replace("{\"dir", "{\"id\":\"" + id + "\",\"dir");
    }
}
