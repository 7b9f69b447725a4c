package org.lastmile.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lastmile.notification.Violations.OTHER_TOWN;
import static org.lastmile.notification.Violations.THIRD_TOWN;
import static org.lastmile.notification.Violations.TOWN;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lastmile.event.notification.AlertOpened;
import org.lastmile.notification.RunningNotification;
import org.lastmile.notification.StreamClient;
import org.lastmile.notification.Violations;
import tools.jackson.databind.JsonNode;

/** What becomes of an episode: who is told, who takes it, and what the list shows. */
class AlertsIT extends RunningNotification {

    private final Violations violations = new Violations(MODULE.probe());

    @Test
    void bringsOneAlertPerEpisodeToThoseWhosePlaceItIsAndToNobodyElse() throws Exception {
        try (var owner = stream(staff("supervisor", TOWN));
                var neighbour = stream(staff("duty", OTHER_TOWN));
                var stranger = stream(staff("supervisor", THIRD_TOWN))) {
            var episode = violations.detect();
            violations.update(episode, 2);
            owner.awaitOf(episode, "alert-opened", "alert-updated");
            UUID alert = idOf(owner, episode);

            var answer = acknowledge(alert, staff("duty", TOWN));
            violations.update(episode, 3);
            violations.clear(episode);

            assertThat(answer.status()).isEqualTo(200);
            for (var stream : List.of(owner, neighbour)) {
                stream.awaitOf(
                        episode,
                        "alert-opened",
                        "alert-updated",
                        "alert-acknowledged",
                        "alert-updated",
                        "alert-resolved");
            }
            var last = owner.alerts().getLast().data();
            assertThat(last.path("count").asInt()).isEqualTo(3);
            assertThat(last.path("severity").asString()).isEqualTo("CRITICAL");
            assertThat(last.path("evidence").path(0).path("value").asString()).isEqualTo("gate-3");
            assertThat(last.path("acknowledgedBy").asString()).isEqualTo("duty@" + TOWN);
            assertThat(stranger.of(episode)).isEmpty();
            assertThat(get("/v1/alerts/" + alert, staff("supervisor", THIRD_TOWN))
                            .code())
                    .isEqualTo("alert-unknown");
        }
    }

    @Test
    void listsTheAlertsMoreOftenThanTheDatabaseHasConnections() throws Exception {
        for (int i = 0; i < 12; i++) {
            assertThat(get("/v1/alerts?limit=1", staff("duty", TOWN)).status()).isEqualTo(200);
        }
    }

    @Test
    void goesOnTellingThePlaceWhereItWasSeenBefore() throws Exception {
        try (var before = stream(staff("duty", OTHER_TOWN));
                var now = stream(staff("duty", THIRD_TOWN))) {
            var episode = violations.detect();
            before.awaitOf(episode, "alert-opened");
            UUID alert = idOf(before, episode);

            violations.seeAt(THIRD_TOWN, episode, 2);
            now.awaitOf(episode, "alert-updated");
            acknowledge(alert, staff("duty", TOWN));
            violations.clear(episode);

            before.awaitOf(episode, "alert-opened", "alert-updated", "alert-acknowledged", "alert-resolved");
            now.awaitOf(episode, "alert-updated", "alert-acknowledged", "alert-resolved");
            var shown = get("/v1/alerts/" + alert, staff("duty", OTHER_TOWN)).body();
            assertThat(shown.path("occurredPlaces").valueStream().map(JsonNode::asString))
                    .containsExactly(OTHER_TOWN, THIRD_TOWN);
            assertThat(get("/v1/alerts", staff("duty", OTHER_TOWN)).raw().body())
                    .contains(alert.toString());
        }
    }

    @Test
    void publishesTheWholeAlertOnce() {
        var episode = violations.detect();

        var opened = MODULE.probe()
                .topic("notification.alerts")
                .awaitEvent(event -> event.payload() instanceof AlertOpened whole
                        && whole.getViolationId().equals(episode));

        assertThat(opened.payload()).isInstanceOfSatisfying(AlertOpened.class, whole -> {
            assertThat(opened.key()).isEqualTo(whole.getAlertId().toString());
            assertThat(whole.getRule()).isEqualTo("household-exit");
        });
    }

    @Test
    void refusesAnAcknowledgementThatMayNotBe() throws Exception {
        try (var owner = stream(staff("supervisor", TOWN))) {
            var episode = violations.detect();
            owner.awaitOf(episode, "alert-opened");
            UUID alert = idOf(owner, episode);

            assertThat(acknowledge(alert, staff("duty", OTHER_TOWN)).code()).isEqualTo("alert-not-yours");
            assertThat(acknowledge(alert, staff("duty", THIRD_TOWN)).code()).isEqualTo("alert-unknown");
            assertThat(acknowledge(alert, staff("inspector", TOWN)).code()).isEqualTo("role-not-allowed");
            assertThat(acknowledge(alert, MODULE.issuer().expiredToken("duty", TOWN))
                            .status())
                    .isEqualTo(401);
            assertThat(acknowledge(alert, staff("duty", TOWN)).status()).isEqualTo(200);
            assertThat(acknowledge(alert, staff("duty", TOWN)).status()).isEqualTo(200);
            assertThat(acknowledge(alert, staff("leader", TOWN)).code()).isEqualTo("alert-already-acknowledged");
        }
    }

    @Test
    void letsExactlyOneOfManyTakeAnAlert() throws Exception {
        try (var owner = stream(staff("supervisor", TOWN))) {
            var episode = violations.detect();
            owner.awaitOf(episode, "alert-opened");
            UUID alert = idOf(owner, episode);

            var answers = IntStream.range(0, 12)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> acknowledge(alert, MODULE.issuer().token("duty-" + i, List.of("duty"), TOWN))))
                    .toList();

            var statuses =
                    answers.stream().map(answer -> answer.join().status()).toList();
            assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
            assertThat(statuses).filteredOn(status -> status == 409).hasSize(11);
            owner.awaitOf(episode, "alert-opened", "alert-acknowledged");
        }
    }

    @Test
    void listsAlertsByPageAndFilter() {
        String place = "1302" + (10 + (int) (System.nanoTime() % 80));
        var episodes = IntStream.range(0, 5)
                .mapToObj(i -> violations.detect("FEVER_CONFIRMED", i == 0 ? "LOW" : "HIGH", place, place))
                .toList();
        String token = staff("leader", place);
        Awaitility.await()
                .untilAsserted(() -> assertThat(
                                get("/v1/alerts", token).body().path("items").size())
                        .isEqualTo(episodes.size()));

        var first = get("/v1/alerts?limit=3&severity=HIGH&state=OPEN&kind=FEVER_CONFIRMED", token);
        var second = get(
                "/v1/alerts?limit=3&severity=HIGH&cursor="
                        + first.body().path("next").asString(),
                token);

        assertThat(first.body().path("items").size()).isEqualTo(3);
        assertThat(second.body().path("items").size()).isEqualTo(1);
        assertThat(second.body().path("next").isNull()).isTrue();
        assertThat(get("/v1/alerts?state=RESOLVED", token).body().path("items").size())
                .isZero();
        assertThat(get("/v1/alerts?place=130126", token).code()).isEqualTo("place-not-yours");
        assertThat(get("/v1/alerts?cursor=x", token).code()).isEqualTo("cursor-invalid");
        assertThat(faultyField("/v1/alerts?limit=0", token)).isEqualTo("limit");
        assertThat(faultyField("/v1/alerts?place=130", token)).isEqualTo("place");
        assertThat(faultyField("/v1/alerts?kind=A%00B", token)).isEqualTo("kind");
        assertThat(get("/v1/alerts?cursor=A%00B", token).code()).isEqualTo("cursor-invalid");
        assertThat(get("/v1/alerts", staff("gate", place)).code()).isEqualTo("role-not-allowed");
    }

    private String faultyField(String path, String token) {
        var answer = get(path, token);
        assertThat(answer.code()).as(answer.raw().body()).isEqualTo("validation-failed");
        return answer.body().path("errors").path(0).path("field").asString();
    }

    private static UUID idOf(StreamClient stream, UUID episode) {
        return stream.alerts().stream()
                .map(event -> event.data())
                .filter(data -> data.path("violationId").asString().equals(episode.toString()))
                .map(data -> UUID.fromString(data.path("id").asString()))
                .findFirst()
                .orElseThrow();
    }
}
