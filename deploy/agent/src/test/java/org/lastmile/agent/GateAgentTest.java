package org.lastmile.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lastmile.agent.sending.StandIn;

class GateAgentTest extends AtAGate {

    @Test
    void showsTheServersVerdict() throws Exception {
        try (var agent = started()) {
            var answer = take(agent, reading(36.6));

            assertThat(answer).hasToString("""
                    {"status":"ACCEPTED","verdict":"PASS","offline":false,"bootId":"%s","seq":1}""".formatted(answer.path("bootId").asText()));
            assertThat(agent.waiting()).isZero();
            assertThat(agent.status().path("light").asText()).isEqualTo("GREEN");
        }
    }

    @Test
    void decidesAloneWhileTheServerIsAwayAndDeliversLater() throws Exception {
        server.usually(StandIn.status(503));
        try (var agent = started()) {
            var fine = take(agent, reading(36.6));
            var hot = take(agent, reading(37.3));
            var cold = take(agent, reading(34.9));

            assertThat(List.of(fine, hot, cold))
                    .extracting(answer -> answer.path("verdict").asText())
                    .containsExactly("PASS", "RECHECK", "RECHECK");
            assertThat(fine.path("offline").asBoolean()).isTrue();
            assertThat(fine.path("restrictionsKnown").asBoolean(true)).isFalse();
            assertThat(agent.waiting()).isEqualTo(3);
            server.usually(server.rejecting());
            await().untilAsserted(() -> assertThat(agent.waiting()).isZero());
        }
        assertThat(server.requests().getLast())
                .extracting(reading -> reading.path("seq").asInt())
                .contains(3);
    }

    @Test
    void decidesForAWholeVehicleAndForWhoIsTurnedBack() throws Exception {
        server.usually(StandIn.status(503));
        try (var agent = started()) {
            var hot = take(agent, vehicle("{\"celsius\":36.5},{\"celsius\":37.9}"));
            var fine = take(agent, vehicle("{\"celsius\":36.5},{\"noDocumentReason\":\"CHILD\"}"));
            var turnedBack = take(agent, "{\"direction\":\"IN\",\"turnBack\":{\"reason\":\"NO_PERMIT\"}}");

            assertThat(hot.path("verdict").asText()).isEqualTo("RECHECK");
            assertThat(fine.path("verdict").asText()).isEqualTo("PASS");
            assertThat(turnedBack.path("status").asText()).isEqualTo("ACCEPTED");
            assertThat(turnedBack.has("verdict")).isFalse();
            assertThat(code(agent, vehicle("{\"celsius\":60}"))).isEqualTo("reading-out-of-range");
        }
    }

    @Test
    void stopsWhenTheCredentialWasRevokedAndGoesOnWithAnother() throws Exception {
        server.knowsOnly("lm_other");
        try (var agent = started()) {
            await().untilAsserted(() ->
                    assertThat(agent.status().path("light").asText()).isEqualTo("RED"));
            assertThat(take(agent, reading(36.6)).path("code").asText()).isEqualTo("credential-refused");

            new AgentFolder(folder).keepCredential("lm_other");

            await().untilAsserted(() ->
                    assertThat(agent.status().path("light").asText()).isEqualTo("GREEN"));
            assertThat(take(agent, reading(36.6)).path("verdict").asText()).isEqualTo("PASS");
        }
        assertThat(notices).anyMatch(notice -> notice.contains("revoked"));
    }

    @Test
    void saysWhatIsWrongWithAReadingWithoutKeepingIt() throws Exception {
        try (var agent = started()) {
            assertThat(code(agent, "{")).isEqualTo("reading-unreadable");
            assertThat(code(agent, "{\"celsius\":36.6}")).isEqualTo("field-missing");
            assertThat(code(agent, "{\"direction\":\"UP\",\"celsius\":36.6}")).isEqualTo("direction-unknown");
            assertThat(code(agent, reading(19.9))).isEqualTo("reading-out-of-range");
            assertThat(code(agent, reading(36.6).replace("2X", "21"))).isEqualTo("document-invalid");
            assertThat(code(agent, reading(36.6).replace("{\"dir", "{\"measuredAt\":\"today\",\"dir")))
                    .isEqualTo("measured-at-invalid");
            assertThat(code(agent, reading(36.6).replace("{\"dir", "{\"seq\":5,\"dir")))
                    .isEqualTo("seq-invalid");
            assertThat(agent.waiting()).isZero();
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void onlyOneAgentUsesAFolder() {
        try (var first = opened()) {
            assertThatThrownBy(this::opened).isInstanceOf(AgentFailure.class).hasMessageContaining("uses");
            assertThat(first.waiting()).isZero();
        }
    }

    @Test
    void keepsTheCredentialForItsUserAlone() throws IOException {
        assertThat(Files.getPosixFilePermissions(folder.resolve("credential"))).hasSize(2);
    }
}
