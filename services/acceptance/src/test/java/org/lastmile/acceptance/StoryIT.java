package org.lastmile.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lastmile.local.stack.Service;
import org.lastmile.simulator.EventStream.Event;

/**
 * The acceptance story of the spine: a son's exit reaches his town's supervisor, once, whatever is killed on the way.
 * Alone, because the way is killed for everybody, and a second on it is measured.
 */
@ExtendWith(OneCounty.class)
@Isolated
class StoryIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static County county;
    private static Throughout throughout;

    @BeforeAll
    static void startCounty(County running) throws Exception {
        county = running;
        throughout = Throughout.of(county);
    }

    @AfterAll
    static void eachAlertCameOnceAndNoneToAnotherTown() {
        throughout.judge();
    }

    @Test
    void exitIsHeldAndReachesTheSupervisorWithinASecond() throws Exception {
        warmUp();
        var family = Family.inTown(county);
        try (var watch = Watch.supervisorOf(county, County.TOWN)) {
            String exit = family.exit();
            long posted = System.nanoTime();

            HttpResponse<String> answer = family.post(exit);

            assertThat(answer.body()).contains("\"HOLD\"").contains("SEE_STAFF");
            Event alert = watch.opened(family.sonToken());
            assertThat(Duration.ofNanos(alert.nanos() - posted)).isLessThan(Duration.ofSeconds(1));
            assertThat(alert.data().path("kind").asText()).isEqualTo("HOUSEHOLD_EXIT");
            assertThat(alert.data().path("accountablePlace").asText()).isEqualTo(County.TOWN);
            assertThat(alert.data().path("evidence").toString()).contains(family.gate());
            assertThat(alert.data().path("rule").asText()).isNotEmpty();
            assertThat(alert.data().path("occurredAt").asText()).isNotEmpty();
            throughout.comesOnce(watch, family.sonToken());
        }
    }

    @Test
    void theSamePostAgainChangesNothing() throws Exception {
        var family = Family.inTown(county);
        try (var watch = Watch.supervisorOf(county, County.TOWN)) {
            String exit = family.exit();
            family.post(exit);
            watch.opened(family.sonToken());

            HttpResponse<String> again = family.post(exit);

            assertThat(again.body()).contains("ACCEPTED");
            throughout.comesOnce(watch, family.sonToken());
        }
    }

    @Test
    void anApprovedExitLetsPassAndIsReportedWhenItIsOverAndNobodyCameBack() throws Exception {
        var family = Family.inTown(county);
        try (var watch = Watch.supervisorOf(county, County.TOWN)) {
            String exit = family.approveExit();
            HttpResponse<String> answer = family.post(family.exit());

            county.post(exit + "/withdrawal", county.token("duty", County.TOWN), "{\"reason\":\"rain\"}");

            assertThat(answer.body()).contains("\"PASS\"");
            Event alert = watch.opened(family.sonToken());
            assertThat(alert.data().path("evidence").toString()).contains("allowedUntil");
            throughout.comesOnce(watch, family.sonToken());
        }
    }

    @Test
    void acknowledgementIsSeenByEverySubscriber() throws Exception {
        var family = Family.inTown(county);
        try (var watch = Watch.supervisorOf(county, County.TOWN);
                var second = Watch.supervisorOf(county, County.TOWN)) {
            family.post(family.exit());
            String alertId = watch.opened(family.sonToken()).data().path("id").asText();

            var answer =
                    county.post("/v1/alerts/" + alertId + "/acknowledgement", county.token("duty", County.TOWN), "{}");

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(watch.of("alert-acknowledged", family.sonToken()))
                            .hasSize(1));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(second.of("alert-acknowledged", family.sonToken()))
                            .hasSize(1));
        }
    }

    @Test
    void oneTraceLeadsFromThePostToTheAlert() throws Exception {
        var family = Family.inTown(county);
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        try (var watch = Watch.supervisorOf(county, County.TOWN)) {

            family.post(family.exit(), "traceparent", "00-" + trace + "-00f067aa0ba902b7-01");

            watch.opened(family.sonToken());
        }
        await().atMost(PATIENCE).untilAsserted(() -> {
            SpanTree tree = county.collector().trace(trace);
            assertThat(tree.roots()).extracting(SpanTree.Node::parent).containsExactly("00f067aa0ba902b7");
            assertThat(tree.wayTo("alert to stream")).containsExactlyElementsOf(SpanTree.POST_TO_ALERT);
        });
        assertThat(county.collector().text()).doesNotContain(family.son());
    }

    @ParameterizedTest
    @EnumSource(names = {"QUARANTINE", "NOTIFICATION"})
    void alertArrivesOnceThoughAServiceIsKilledBeforeThePost(Service service) throws Exception {
        var family = Family.inTown(county);
        try (var watch = Watch.supervisorOf(county, County.TOWN)) {
            county.stack().kill(service);

            HttpResponse<String> answer = family.post(family.exit());

            county.stack().start(service);
            assertThat(answer.body()).contains("ACCEPTED");
            throughout.comesOnce(watch, family.sonToken());
        }
    }

    @Test
    void alertArrivesOnceThoughTheRelayLosesItsSessionBetweenCommitAndPublish() throws Exception {
        var family = Family.inTown(county);
        try (var watch = Watch.supervisorOf(county, County.TOWN);
                var cut = RelayCut.in(county.database(Service.QUARANTINE))) {

            HttpResponse<String> answer = family.post(family.exit());

            assertThat(answer.body()).contains("ACCEPTED");
            throughout.comesOnce(watch, family.sonToken());
            assertThat(cut.sessions()).isEqualTo(1);
        }
    }

    @Test
    void alertArrivesOnceThoughTheRegistryRestartsBetweenProduceAndConsume() throws Exception {
        var family = Family.inTown(county);
        var registry = county.stack().infrastructure().registry();
        try (var watch = Watch.supervisorOf(county, County.TOWN)) {
            county.stack().stop(Service.QUARANTINE);

            HttpResponse<String> answer = family.post(family.exit());

            registry.stop();
            registry.start();
            county.stack().start(Service.QUARANTINE);
            assertThat(answer.body()).contains("ACCEPTED");
            throughout.comesOnce(watch, family.sonToken());
        }
    }

    @Test
    void withoutKafkaAReadingIsRefusedForNowAndAResendIsSafe() throws Exception {
        var family = Family.inTown(county);
        var kafka = county.stack().infrastructure().kafka();
        String exit = family.exit();
        try (var watch = Watch.supervisorOf(county, County.TOWN)) {
            kafka.stop();

            HttpResponse<String> away = family.post(exit);

            kafka.start();
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.headers().firstValue("Retry-After")).isPresent();
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(family.post(exit).body()).contains("ACCEPTED"));
            throughout.comesOnce(watch, family.sonToken());
        }
    }

    @Test
    void aFindingNotPutRightInTimeReachesItsTownWithinTwoSeconds() throws Exception {
        try (var watch = Watch.supervisorOf(county, County.TOWN)) {
            var finding = OverdueFinding.ofTown(county);

            Event alert = watch.opened(finding.id());

            Instant detected = Instant.parse(alert.data().path("detectedAt").asText());
            assertThat(Duration.between(finding.dueAt(), detected)).isBetween(Duration.ZERO, Duration.ofSeconds(2));
            assertThat(alert.data().path("kind").asText()).isEqualTo("RECTIFICATION_OVERDUE");
            assertThat(alert.data().path("accountablePlace").asText()).isEqualTo(County.TOWN);
        }
    }

    @Test
    void aFindingIsReportedOnceThoughInspectionIsDeadWhenItsTimeComes() throws Exception {
        try (var watch = Watch.supervisorOf(county, County.TOWN)) {
            var finding = OverdueFinding.ofTown(county);
            county.stack().kill(Service.INSPECTION);
            await().until(() -> Instant.now().isAfter(finding.dueAt()));

            county.stack().start(Service.INSPECTION);

            throughout.comesOnce(watch, finding.id());
        }
    }

    private static void warmUp() throws Exception {
        var family = Family.inTown(county);
        try (var watch = Watch.supervisorOf(county, County.TOWN)) {
            family.post(family.exit());
            watch.opened(family.sonToken());
        }
    }
}
