package org.lastmile.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.time.Duration;
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

class CheckpointIT {

    private static final RunningCheckpoint CHECKPOINT = RunningCheckpoint.get();
    private static final String PASSPORT = "E%08d";
    private static int passports;

    @Test
    void answersAReadingOnceKafkaHasIt() {
        String reading = Readings.of("36.6", Readings.FATHER);

        var answer = CHECKPOINT.post("/v1/readings", Readings.request(reading), CHECKPOINT.device());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Json.of(answer.body()).at("/results/0/verdict").asText()).isEqualTo("PASS");
        String token = token("CN_ID", "CHN", Readings.FATHER);
        var told = CHECKPOINT
                .corner
                .probe()
                .topic("checkpoint.passages")
                .await(token, PassageRecorded.class, p -> p.getCentiCelsius() == 3660);
        assertThat(told.getPersonToken()).isEqualTo(token);
        assertThat(told.getDeviceId()).isEqualTo(CHECKPOINT.deviceId());
        assertThat(told.getLate()).isFalse();
    }

    @Test
    void carriesTheTraceOfTheRequestToItsEvent() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        String number = passport();
        var request = HttpRequest.newBuilder(CHECKPOINT.http.resolve("/v1/readings"))
                .header("Content-Type", "application/json")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .POST(HttpRequest.BodyPublishers.ofString(Readings.request(foreigner("36.5", number))));

        CHECKPOINT.send(request, CHECKPOINT.device());

        var event = CHECKPOINT
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

        CHECKPOINT.post("/v1/readings", request, CHECKPOINT.device());
        CHECKPOINT.post("/v1/readings", request, CHECKPOINT.device());

        String token = token("PASSPORT", "FRA", number);
        var topic = CHECKPOINT.corner.probe().topic("checkpoint.passages");
        topic.awaitRaw(token, 2);
        assertThat(topic.all(token).stream().map(e -> e.id()).distinct()).hasSize(1);
    }

    @Test
    void holdsARestrictedPersonByAnyDocumentAndLetsHimHome() {
        String primary = token("CN_ID", "CHN", Readings.SON);
        String number = passport();
        var now = Readings.now();
        var cause = new RestrictionCause("CO_RESIDENT_ORDER", UUID.randomUUID(), RunningCheckpoint.COMPOUND, null);
        CHECKPOINT
                .corner
                .probe()
                .send("quarantine.restrictions", primary, new RestrictionSet(primary, List.of(cause), now, 1L));
        CHECKPOINT
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
        var hold = CHECKPOINT.post("/v1/readings", Readings.request(foreigner("36.5", number)), CHECKPOINT.device());
        assertThat(hold.body()).contains("SEE_STAFF").doesNotContain("ORDER");

        CHECKPOINT
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

        var violations = CHECKPOINT.corner.probe().topic("violations");
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
        CHECKPOINT.post("/v1/readings", Readings.request(foreigner("36.2", number)), CHECKPOINT.device());
        String path = "/v1/passages?purpose=tracing&person=" + token("PASSPORT", "FRA", number);

        await().untilAsserted(() -> assertThat(
                        Json.of(CHECKPOINT.get(path, CHECKPOINT.duty()).body()).at("/passages"))
                .hasSize(1));

        assertThat(CHECKPOINT.get("/v1/passages", CHECKPOINT.duty()).statusCode())
                .isEqualTo(400);
        String elsewhere = CHECKPOINT.corner.issuer().token("duty", "130127");
        assertThat(Json.of(CHECKPOINT.get(path, elsewhere).body()).at("/passages"))
                .isEmpty();
    }

    @Test
    void aRevokedCredentialStopsWithinAMinuteAndARotatedOneWorks() {
        var enrolled = Json.of(CHECKPOINT
                .post("/v1/gates/gate-test/devices", "", CHECKPOINT.ops())
                .body());
        String device = enrolled.path("deviceId").asText();
        String old = enrolled.path("credential").asText();
        assertThat(CHECKPOINT.post("/v1/heartbeats", "{\"battery\":80}", old).statusCode())
                .isEqualTo(200);

        var added = CHECKPOINT.post("/v1/devices/" + device + "/credentials", "", CHECKPOINT.ops());
        var third = CHECKPOINT.post("/v1/devices/" + device + "/credentials", "", CHECKPOINT.ops());
        var revoke = HttpRequest.newBuilder(CHECKPOINT.http.resolve("/v1/devices/" + device + "/credentials/"
                        + enrolled.path("credentialId").asText()))
                .DELETE();
        assertThat(CHECKPOINT.send(revoke, CHECKPOINT.ops()).statusCode()).isEqualTo(204);

        assertThat(third.statusCode()).isEqualTo(409);
        String fresh = Json.of(added.body()).path("credential").asText();
        assertThat(CHECKPOINT.post("/v1/heartbeats", "{}", fresh).statusCode()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                CHECKPOINT.post("/v1/heartbeats", "{}", old).statusCode())
                        .isEqualTo(401));
    }

    @Test
    void saysWhenKafkaIsAwayAndRecovers() {
        var kafka = TestInfrastructure.servers().kafka();
        String request = Readings.request(foreigner("36.3", passport()));

        kafka.pause();
        try {
            var refused = CHECKPOINT.post("/v1/readings", request, CHECKPOINT.device());
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).contains("1");
            assertThat(Json.of(refused.body()).path("code").asText()).isEqualTo("kafka-away");
        } finally {
            kafka.resume();
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(CHECKPOINT
                                .post("/v1/readings", request, CHECKPOINT.device())
                                .statusCode())
                        .isEqualTo(200));
    }

    @Test
    void takesReadingsWhileTheDatabaseIsAway() {
        CHECKPOINT.post("/v1/readings", Readings.request(foreigner("36.3", passport())), CHECKPOINT.device());

        CHECKPOINT.corner.databaseProxy().cut();
        try {
            var answer = CHECKPOINT.post(
                    "/v1/readings", Readings.request(foreigner("36.3", passport())), CHECKPOINT.device());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(CHECKPOINT.get("/v1/gates/gate-test", CHECKPOINT.ops()).statusCode())
                    .isEqualTo(503);
        } finally {
            CHECKPOINT.corner.databaseProxy().restore();
        }
    }

    private static String passport() {
        return PASSPORT.formatted(++passports);
    }

    private static String foreigner(String celsius, String number) {
        return Readings.of(celsius, number).replace("\"CN_ID\"", "\"PASSPORT\",\"country\":\"FRA\"");
    }

    private static String verdict(String reading) {
        var answer = CHECKPOINT.post("/v1/readings", Readings.request(reading), CHECKPOINT.device());
        return Json.of(answer.body()).at("/results/0/verdict").asText();
    }

    private static String token(String type, String country, String number) {
        return CHECKPOINT.corner.personTokens().token(type, country, number).value();
    }
}
