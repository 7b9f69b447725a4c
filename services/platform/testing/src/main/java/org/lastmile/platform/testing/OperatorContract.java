package org.lastmile.platform.testing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lastmile.platform.testing.ServiceUnderTest.Inbound;
import org.lastmile.platform.testing.ServiceUnderTest.Request;

/** What an operator sees and does on the management port of every service. */
abstract class OperatorContract extends HttpContract {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String DEAD_LETTERS = "/actuator/deadletters";

    private final ContractHttp http = new ContractHttp();

    @Test
    void metricsTellHowTheEventsDo() {
        http.send(service().http(), service().requests().working());

        String metrics = http.send(service().management(), new Request("GET", "/actuator/prometheus", null, null))
                .body();

        assertThat(metrics)
                .contains("lastmile_outbox_oldest_age_seconds", "lastmile_outbox_failed_keys", "lastmile_parked_keys");
        if (service().inbound() != null) {
            assertThat(metrics)
                    .containsPattern("lastmile_consumer_lag_seconds\\{[^}]*consumer=\""
                            + service().inbound().consumer() + "\"");
        }
    }

    @Test
    void consumersAreCalledByServiceAndTopic() {
        Inbound inbound = inbound();

        assertThat(inbound.consumer())
                .matches("[a-z]+\\.[a-z]+")
                .endsWith("." + inbound.topic().substring(inbound.topic().lastIndexOf('.') + 1));
    }

    @Test
    void anOperatorListsReplaysAndDropsWhatIsParked() {
        Inbound inbound = inbound();
        EventProbe probe = service().infrastructure().probe();
        String key = inbound.newKey().get();
        probe.sendRaw(inbound.topic(), key, new byte[] {1, 2, 3}, Map.of());
        probe.send(inbound.topic(), key, inbound.event().apply(key));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(parked(key)).hasSize(2));

        JsonNode poison = parked(key).getFirst();
        assertThat(poison.path("reason").asText()).contains("SerializationException");
        assertThat(poison.path("consumer").asText()).isEqualTo(inbound.consumer());
        assertThat(ask("POST", one(poison)).path("handled").asInt()).isZero();
        assertThat(ask("DELETE", one(poison)).path("dropped").asBoolean()).isTrue();
        assertThat(ask("POST", one(parked(key).getFirst())).path("handled").asInt())
                .isOne();

        assertThat(parked(key)).isEmpty();
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(inbound.effects().applyAsLong(key)).isOne());
    }

    @Test
    void onlyOperatorsSeeWhatIsParked() {
        String duty = service().infrastructure().issuer().token("duty", "1");

        assertThat(http.status(service().management(), DEAD_LETTERS)).isEqualTo(401);
        assertThat(http.send(service().management(), Request.get(DEAD_LETTERS, duty))
                        .statusCode())
                .isEqualTo(403);
        assertThat(ask("GET", DEAD_LETTERS).isArray()).isTrue();
    }

    private static String one(JsonNode parked) {
        return DEAD_LETTERS + "/" + parked.path("id").asLong();
    }

    private List<JsonNode> parked(String key) {
        var found = new ArrayList<JsonNode>();
        for (JsonNode record : ask("GET", DEAD_LETTERS)) {
            if (record.path("key").asText().equals(key)) {
                found.add(record);
            }
        }
        return found;
    }

    private JsonNode ask(String method, String path) {
        String ops = service().infrastructure().issuer().token("ops", "1");
        var answer =
                http.send(service().management(), new Request(method, path, method.equals("POST") ? "{}" : null, ops));
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return http.json(answer);
    }

    final Inbound inbound() {
        Inbound inbound = service().inbound();
        assumeTrue(inbound != null, "this service listens to no events");
        return requireNonNull(inbound);
    }
}
