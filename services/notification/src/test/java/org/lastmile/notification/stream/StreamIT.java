package org.lastmile.notification.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lastmile.notification.Violations.THIRD_TOWN;
import static org.lastmile.notification.Violations.TOWN;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lastmile.notification.RunningNotification;
import org.lastmile.notification.Violations;

/** What an open stream brings, and what it brings again. */
class StreamIT extends RunningNotification {

    private final Violations violations = new Violations(MODULE.probe());

    @Test
    void resumesWithoutGapOrRepeatWhileAlertsKeepComing() throws Exception {
        String token = staff("supervisor", TOWN);
        String from;
        try (var first = stream(token)) {
            from = first.lastId();
        }
        var sent = new ArrayList<UUID>();
        IntStream.range(0, 100).forEach(i -> sent.add(violations.detect()));
        var still =
                CompletableFuture.runAsync(() -> IntStream.range(0, 60).forEach(i -> sent.add(violations.detect())));

        // 100 events are more than memory keeps here (64): the first of them come from Kafka
        try (var resumed = stream(token, from, "")) {
            still.join();
            Awaitility.await().untilAsserted(() -> assertThat(resumed.alerts()).hasSizeGreaterThanOrEqualTo(160));

            assertThat(resumed.alerts())
                    .extracting(event -> event.data().path("violationId").asString())
                    .containsExactlyInAnyOrderElementsOf(
                            sent.stream().map(UUID::toString).toList());
            assertThat(resumed.alerts().stream()
                            .map(event -> Long.parseLong(event.id()))
                            .toList())
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(resumed.named("reset")).isEmpty();
        }
    }

    @Test
    void resetsOnceForAnIdItDoesNotKnow() throws Exception {
        try (var unknown = stream(staff("supervisor", TOWN), "99999999", "");
                var malformed = stream(staff("supervisor", TOWN), "yesterday", "")) {
            unknown.awaitEvent("reset");
            malformed.awaitEvent("reset");
            var episode = violations.detect();

            unknown.awaitOf(episode, "alert-opened");
            malformed.awaitOf(episode, "alert-opened");
            assertThat(unknown.named("reset")).hasSize(1);
            assertThat(malformed.named("reset")).hasSize(1);
        }
    }

    @Test
    void streamsOnlyWhatTheSubscriptionsWant() throws Exception {
        String token = MODULE.issuer().token("inspector-" + UUID.randomUUID(), List.of("inspector"), "130126");
        var made = post("/v1/subscriptions", token, """
                {"place":"%s","kinds":["QUARANTINE_BREACH"],"minSeverity":"HIGH","channel":{"type":"STREAM"}}
                """.formatted(TOWN));
        assertThat(made.status()).isEqualTo(201);
        try (var stream = stream(token)) {
            violations.detect();
            violations.detect("QUARANTINE_BREACH", "MEDIUM", TOWN, TOWN);
            violations.detect("QUARANTINE_BREACH", "HIGH", THIRD_TOWN, THIRD_TOWN);
            var wanted = violations.detect("QUARANTINE_BREACH", "CRITICAL", TOWN, TOWN);

            stream.awaitOf(wanted, "alert-opened");
            assertThat(stream.alerts()).hasSize(1);
            delete("/v1/subscriptions/" + made.body().path("id").asString(), token);
        }
    }

    @Test
    void refusesAStreamWithoutAValidToken() {
        assertThat(stream(MODULE.issuer().expiredToken("supervisor", TOWN), null, "")
                        .status())
                .isEqualTo(401);
        assertThat(stream(staff("gate", TOWN), null, "").status()).isEqualTo(403);
        assertThat(stream(staff("duty", TOWN), null, "?subscription=" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
    }
}
