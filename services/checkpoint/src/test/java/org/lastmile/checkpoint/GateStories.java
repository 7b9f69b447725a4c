package org.lastmile.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lastmile.event.checkpoint.PassageRecorded;
import org.lastmile.event.quarantine.RestrictionCause;
import org.lastmile.event.quarantine.RestrictionSet;
import org.lastmile.event.registration.DocumentLinked;
import org.lastmile.event.violation.ViolationCleared;
import org.lastmile.event.violation.ViolationDetected;
import org.lastmile.platform.testing.TestInfrastructure;

/** What happens at a gate, over HTTP and Kafka. */
abstract class GateStories {

    private final RunningCheckpoint checkpoint;

    GateStories(RunningCheckpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    private static final String PASSPORT = "E%012d";
    private static int passports;

    @Test
    void answersAReadingOnceKafkaHasIt() {
        String reading = Readings.of("36.6", Readings.FATHER);

        var answer = checkpoint.post("/v1/readings", Readings.request(reading), checkpoint.device());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Json.of(answer.body()).at("/results/0/verdict").asText()).isEqualTo("PASS");
        String token = token("CN_ID", "CHN", Readings.FATHER);
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
        String good = foreigner("36.5", passport());
        String bad = foreigner("47.5", passport());

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
        String number = passport();
        var request = HttpRequest.newBuilder(checkpoint.http.resolve("/v1/readings"))
                .header("Content-Type", "application/json")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .POST(HttpRequest.BodyPublishers.ofString(Readings.request(foreigner("36.5", number))));

        checkpoint.send(request, checkpoint.device());

        var event = checkpoint
                .corner
                .probe()
                .topic("checkpoint.passages")
                .awaitRaw(token("PASSPORT", "FRA", number), 1)
                .getFirst();
        assertThat(new String(event.headers().lastHeader("traceparent").value(), UTF_8))
                .contains(trace);
    }

    @Test
    void theSameReadingAgainIsTheSameEvent() {
        String number = passport();
        String request = Readings.request(foreigner("36.4", number));

        checkpoint.post("/v1/readings", request, checkpoint.device());
        checkpoint.post("/v1/readings", request, checkpoint.device());

        String token = token("PASSPORT", "FRA", number);
        var topic = checkpoint.corner.probe().topic("checkpoint.passages");
        topic.awaitRaw(token, 2);
        assertThat(topic.all(token).stream().map(e -> e.id()).distinct()).hasSize(1);
    }

    @Test
    void holdsARestrictedPersonByAnyDocumentAndLetsHimHome() {
        String primary = token("CN_ID", "CHN", Readings.SON);
        String number = passport();
        var now = Readings.now();
        var cause = new RestrictionCause("CO_RESIDENT_ORDER", UUID.randomUUID(), RunningCheckpoint.COMPOUND, null);
        checkpoint
                .corner
                .probe()
                .send("quarantine.restrictions", primary, new RestrictionSet(primary, List.of(cause), now, 1L));
        checkpoint
                .corner
                .probe()
                .send(
                        "registration.persons",
                        primary,
                        new DocumentLinked(primary, token("PASSPORT", "FRA", number), now, 2L));

        await().untilAsserted(
                        () -> assertThat(verdict(foreigner("36.5", number))).isEqualTo("HOLD"));
        assertThat(verdict(Readings.of("36.5", Readings.SON))).isEqualTo("HOLD");
        String home = Readings.of(RunningCheckpoint.GATE, "IN", "36.5", Readings.SON, Readings.now());
        assertThat(verdict(home)).isEqualTo("PASS");
        var hold = checkpoint.post("/v1/readings", Readings.request(foreigner("36.5", number)), checkpoint.device());
        assertThat(hold.body()).contains("SEE_STAFF").doesNotContain("ORDER");

        checkpoint
                .corner
                .probe()
                .sendTombstone(
                        "quarantine.restrictions",
                        primary,
                        RestrictionSet.getClassSchema().getFullName());
        await().untilAsserted(
                        () -> assertThat(verdict(foreigner("36.5", number))).isEqualTo("PASS"));
    }

    @Test
    void aSecondFeverConfirmsTheFirstAndANormalReadingClears() {
        String number = passport();
        String token = token("PASSPORT", "FRA", number);
        String first = foreigner("37.6", number);

        assertThat(verdict(first)).isEqualTo("RECHECK");
        assertThat(verdict(first)).isEqualTo("RECHECK");
        assertThat(verdict(foreigner("37.8", number))).isEqualTo("RECHECK");

        var violations = checkpoint.corner.probe().topic("violations");
        ViolationDetected detected = violations.await(token, ViolationDetected.class);
        assertThat(detected.getKind()).isEqualTo("FEVER_CONFIRMED");
        assertThat(detected.getAccountablePlace()).isEqualTo("130126100");
        await().untilAsserted(
                        () -> assertThat(verdict(foreigner("37.9", number))).isEqualTo("HOLD"));
        assertThat(verdict(foreigner("36.6", number))).isEqualTo("PASS");
        ViolationCleared cleared = violations.await(token, ViolationCleared.class);
        assertThat(cleared.getReason()).isEqualTo("RECHECK_NORMAL");
        assertThat(violations.all(token, ViolationDetected.class)).hasSize(1);
    }

    @Test
    void answersQuestionsOfTheDutyDeskWithAPurpose() {
        String number = passport();
        checkpoint.post("/v1/readings", Readings.request(foreigner("36.2", number)), checkpoint.device());
        String path = "/v1/passages?purpose=tracing&person=" + token("PASSPORT", "FRA", number);

        await().untilAsserted(() -> assertThat(
                        Json.of(checkpoint.get(path, checkpoint.duty()).body()).at("/items"))
                .hasSize(1));
        var passage = Json.of(checkpoint.get(path, checkpoint.duty()).body()).at("/items/0");
        assertThat(passage.path("measuredAt").asText()).matches(Readings.RFC_3339);
        assertThat(passage.path("receivedAt").asText()).matches(Readings.RFC_3339);

        assertThat(checkpoint.get("/v1/passages", checkpoint.duty()).statusCode())
                .isEqualTo(400);
        String elsewhere = checkpoint.corner.issuer().token("duty", "130127");
        assertThat(Json.of(checkpoint.get(path, elsewhere).body()).at("/items")).isEmpty();
    }

    @Test
    void aRevokedCredentialStopsWithinAMinuteAndARotatedOneWorks() {
        var enrolled = Json.of(checkpoint
                .post("/v1/gates/gate-test/devices", "", checkpoint.ops())
                .body());
        String device = enrolled.path("deviceId").asText();
        String old = enrolled.path("credential").asText();
        assertThat(checkpoint.post("/v1/heartbeats", "{\"battery\":80}", old).statusCode())
                .isEqualTo(200);

        var added = checkpoint.post("/v1/devices/" + device + "/credentials", "", checkpoint.ops());
        var third = checkpoint.post("/v1/devices/" + device + "/credentials", "", checkpoint.ops());
        var revoke = HttpRequest.newBuilder(checkpoint.http.resolve("/v1/devices/" + device + "/credentials/"
                        + enrolled.path("credentialId").asText()))
                .DELETE();
        assertThat(checkpoint.send(revoke, checkpoint.ops()).statusCode()).isEqualTo(204);

        assertThat(third.statusCode()).isEqualTo(409);
        String fresh = Json.of(added.body()).path("credential").asText();
        assertThat(checkpoint.post("/v1/heartbeats", "{}", fresh).statusCode()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                checkpoint.post("/v1/heartbeats", "{}", old).statusCode())
                        .isEqualTo(401));
    }

    @Test
    void saysWhenKafkaIsAwayAndRecovers() {
        var kafka = TestInfrastructure.servers().kafka();
        String request = Readings.request(foreigner("36.3", passport()));

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
        checkpoint.post("/v1/readings", Readings.request(foreigner("36.3", passport())), checkpoint.device());

        checkpoint.corner.databaseProxy().cut();
        try {
            var answer = checkpoint.post(
                    "/v1/readings", Readings.request(foreigner("36.3", passport())), checkpoint.device());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(checkpoint.get("/v1/gates/gate-test", checkpoint.ops()).statusCode())
                    .isEqualTo(503);
        } finally {
            checkpoint.corner.databaseProxy().restore();
        }
    }

    private static String passport() {
        return PASSPORT.formatted(++passports);
    }

    private static String foreigner(String celsius, String number) {
        return Readings.of(celsius, number).replace("\"CN_ID\"", "\"PASSPORT\",\"country\":\"FRA\"");
    }

    private String verdict(String reading) {
        var answer = checkpoint.post("/v1/readings", Readings.request(reading), checkpoint.device());
        return Json.of(answer.body()).at("/results/0/verdict").asText();
    }

    private String token(String type, String country, String number) {
        return checkpoint.corner.personTokens().token(type, country, number).value();
    }
}
