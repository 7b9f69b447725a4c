package org.lastmile.checkpoint.passage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lastmile.checkpoint.Json;
import org.lastmile.checkpoint.Readings;
import org.lastmile.checkpoint.RunningCheckpoint;
import org.lastmile.event.checkpoint.PassageRecorded;
import org.lastmile.event.quarantine.RestrictionCause;
import org.lastmile.event.quarantine.RestrictionSet;
import org.lastmile.event.registration.DocumentLinked;
import org.lastmile.platform.testing.TestInfrastructure;

/** What happens to a reading at a gate, over HTTP and Kafka. */
public abstract class PassageStories {

    private final RunningCheckpoint checkpoint;

    protected PassageStories(RunningCheckpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    @Test
    void answersAReadingOnceKafkaHasIt() {
        String reading = Readings.of("36.6", Readings.FATHER);

        var answer = checkpoint.post("/v1/readings", Readings.request(reading), checkpoint.device());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Json.of(answer.body()).at("/results/0/verdict").asText()).isEqualTo("PASS");
        String token = checkpoint.token("CN_ID", "CHN", Readings.FATHER);
        var told = checkpoint
                .corner
                .probe()
                .topic("checkpoint.passages")
                .await(token, PassageRecorded.class, p -> p.getCentiCelsius() == 3660);
        assertThat(told.getPersonToken()).isEqualTo(token);
        assertThat(told.getDeviceId()).isEqualTo(checkpoint.deviceId());
        assertThat(told.getLate()).isFalse();
    }

    @Test
    void answersInTheShapeThatDevicesRelyOn() {
        String good = Readings.foreigner("36.5", Readings.passport());
        String bad = Readings.foreigner("47.5", Readings.passport());

        var answer = checkpoint.post("/v1/readings", Readings.request(good, bad), checkpoint.device());

        assertThat(answer.body().replaceAll(Readings.RFC_3339, "TIME"))
                .isEqualTo("{\"results\":[{\"index\":0,\"status\":\"ACCEPTED\",\"verdict\":\"PASS\"},"
                        + "{\"index\":1,\"status\":\"REJECTED\",\"code\":\"reading-out-of-range\","
                        + "\"detail\":\"celsius must be a number from 20 to 45\"}],\"serverTime\":\"TIME\"}");
        assertThat(Readings.now())
                .isBetween(
                        Instant.parse(Json.of(answer.body()).path("serverTime").asText()),
                        Readings.now().plusSeconds(60));
    }

    @Test
    void carriesTheTraceOfTheRequestToItsEvent() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        String number = Readings.passport();
        var request = HttpRequest.newBuilder(checkpoint.http.resolve("/v1/readings"))
                .header("Content-Type", "application/json")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .POST(HttpRequest.BodyPublishers.ofString(Readings.request(Readings.foreigner("36.5", number))));

        checkpoint.send(request, checkpoint.device());

        var event = checkpoint
                .corner
                .probe()
                .topic("checkpoint.passages")
                .awaitRaw(checkpoint.token("PASSPORT", "FRA", number), 1)
                .getFirst();
        assertThat(new String(event.headers().lastHeader("traceparent").value(), UTF_8))
                .contains(trace);
    }

    @Test
    void theSameReadingAgainIsTheSameEvent() {
        String number = Readings.passport();
        String request = Readings.request(Readings.foreigner("36.4", number));

        checkpoint.post("/v1/readings", request, checkpoint.device());
        checkpoint.post("/v1/readings", request, checkpoint.device());

        String token = checkpoint.token("PASSPORT", "FRA", number);
        var topic = checkpoint.corner.probe().topic("checkpoint.passages");
        topic.awaitRaw(token, 2);
        assertThat(topic.all(token).stream().map(e -> e.id()).distinct()).hasSize(1);
    }

    @Test
    void holdsARestrictedPersonByAnyDocumentAndLetsHimHome() {
        String primary = checkpoint.token("CN_ID", "CHN", Readings.SON);
        String number = Readings.passport();
        var now = Readings.now();
        var cause = new RestrictionCause("CO_RESIDENT_ORDER", UUID.randomUUID(), RunningCheckpoint.COMPOUND, null);
        checkpoint
                .corner
                .probe()
                .send(
                        "quarantine.restrictions",
                        primary,
                        new RestrictionSet(primary, List.of(cause), now, 1L, List.of()));
        checkpoint
                .corner
                .probe()
                .send(
                        "registration.persons",
                        primary,
                        new DocumentLinked(primary, checkpoint.token("PASSPORT", "FRA", number), now, 2L));

        await().untilAsserted(() -> assertThat(checkpoint.verdict(Readings.foreigner("36.5", number)))
                .isEqualTo("HOLD"));
        assertThat(checkpoint.verdict(Readings.of("36.5", Readings.SON))).isEqualTo("HOLD");
        String home = Readings.of(RunningCheckpoint.GATE, "IN", "36.5", Readings.SON, Readings.now());
        assertThat(checkpoint.verdict(home)).isEqualTo("PASS");
        var hold = checkpoint.post(
                "/v1/readings", Readings.request(Readings.foreigner("36.5", number)), checkpoint.device());
        assertThat(hold.body()).contains("SEE_STAFF").doesNotContain("ORDER");

        checkpoint
                .corner
                .probe()
                .sendTombstone(
                        "quarantine.restrictions",
                        primary,
                        RestrictionSet.getClassSchema().getFullName());
        await().untilAsserted(() -> assertThat(checkpoint.verdict(Readings.foreigner("36.5", number)))
                .isEqualTo("PASS"));
    }

    @Test
    void saysWhenKafkaIsAwayAndRecovers() {
        var kafka = TestInfrastructure.servers().kafka();
        String request = Readings.request(Readings.foreigner("36.3", Readings.passport()));

        kafka.pause();
        try {
            var refused = checkpoint.post("/v1/readings", request, checkpoint.device());
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).contains("1");
            assertThat(Json.of(refused.body()).path("code").asText()).isEqualTo("kafka-away");
        } finally {
            kafka.resume();
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(checkpoint
                                .post("/v1/readings", request, checkpoint.device())
                                .statusCode())
                        .isEqualTo(200));
    }

    @Test
    void takesReadingsWhileTheDatabaseIsAway() {
        checkpoint.post(
                "/v1/readings", Readings.request(Readings.foreigner("36.3", Readings.passport())), checkpoint.device());

        checkpoint.corner.databaseProxy().cut();
        try {
            var answer = checkpoint.post(
                    "/v1/readings",
                    Readings.request(Readings.foreigner("36.3", Readings.passport())),
                    checkpoint.device());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(checkpoint.get("/v1/gates/gate-test", checkpoint.ops()).statusCode())
                    .isEqualTo(503);
        } finally {
            checkpoint.corner.databaseProxy().restore();
        }
    }
}
