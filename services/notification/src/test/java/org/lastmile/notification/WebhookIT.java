package org.lastmile.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.standardwebhooks.Webhook;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lastmile.notification.WebhookReceiver.Reply;
import org.springframework.jdbc.core.simple.JdbcClient;

class WebhookIT extends RunningNotification {

    private final Violations violations = new Violations(MODULE.probe());
    private final String place = "1303" + ThreadLocalRandom.current().nextInt(10, 100) + "100";
    private final String token = MODULE.issuer().token("supervisor-" + UUID.randomUUID(), List.of("supervisor"), place);

    @Test
    void callsSignedAndWithoutThePseudonymOfThePerson() throws Exception {
        try (var receiver = new WebhookReceiver()) {
            var made = subscribe(receiver);
            String secret = made.body().path("channel").path("secret").asString();
            var episode = violations.detect("HOUSEHOLD_EXIT", "HIGH", place, place);

            Awaitility.await().untilAsserted(() -> assertThat(receiver.calls).hasSize(1));

            var call = receiver.calls.getFirst();
            assertThatCode(() -> new Webhook(secret).verify(call.body(), call.headers()))
                    .doesNotThrowAnyException();
            assertThat(call.body())
                    .contains("\"type\":\"alert.opened\"", episode.toString(), "\"gate-1\"")
                    .doesNotContain("pseudonym", "subject");
            assertThat(get("/v1/subscriptions", token)
                            .body()
                            .path("items")
                            .path(0)
                            .path("channel")
                            .path("secret")
                            .isNull())
                    .isTrue();
        }
    }

    @Test
    void triesAgainUnderTheSameIdAndWaitsAsLongAsAsked() throws Exception {
        try (var receiver = new WebhookReceiver()) {
            receiver.replies.add(new Reply(500, "", ""));
            receiver.replies.add(new Reply(302, "Location", receiver.url()));
            receiver.replies.add(new Reply(503, "Retry-After", "2"));
            var made = subscribe(receiver);
            violations.detect("HOUSEHOLD_EXIT", "HIGH", place, place);

            Awaitility.await().untilAsserted(() -> assertThat(receiver.calls).hasSize(4));

            assertThat(receiver.calls)
                    .extracting(WebhookReceiver.Call::id)
                    .containsOnly(receiver.calls.getFirst().id());
            long waited =
                    receiver.calls.get(3).atNanos() - receiver.calls.get(2).atNanos();
            assertThat(Duration.ofNanos(waited)).isGreaterThanOrEqualTo(Duration.ofMillis(1900));
            Awaitility.await().untilAsserted(() -> {
                var report = deliveries(made).path(0);
                assertThat(report.path("state").asString()).isEqualTo("DELIVERED");
                assertThat(report.path("attempts").asInt()).isEqualTo(4);
                assertThat(report.path("lastStatus").asInt()).isEqualTo(204);
            });
        }
    }

    @Test
    void doesNotHoldUpOthersForASecretThatCannotBeOpened() throws Exception {
        try (var broken = new WebhookReceiver();
                var sound = new WebhookReceiver()) {
            var made = subscribe(broken);
            subscribe(sound);
            JdbcClient.create(MODULE.directDatabase())
                    .sql("update subscription set sealed_secret = '\\x00' where id = ?::uuid")
                    .param(made.body().path("id").asString())
                    .update();

            violations.detect("HOUSEHOLD_EXIT", "HIGH", place, place);

            Awaitility.await().untilAsserted(() -> assertThat(sound.calls).hasSize(1));
            Awaitility.await().untilAsserted(() -> {
                var report = deliveries(made).path(0);
                assertThat(report.path("lastFault").asString()).isEqualTo("secret-cannot-be-opened");
                assertThat(report.path("state").asString()).isEqualTo("WAITING");
            });
            assertThat(broken.calls).isEmpty();
        }
    }

    @Test
    void leavesAReceiverAloneThatIsGone() throws Exception {
        try (var receiver = new WebhookReceiver()) {
            receiver.replies.add(new Reply(410, "", ""));
            var made = subscribe(receiver);
            violations.detect("HOUSEHOLD_EXIT", "HIGH", place, place);
            Awaitility.await()
                    .untilAsserted(() -> assertThat(
                                    deliveries(made).path(0).path("state").asString())
                            .isEqualTo("CANCELLED"));

            violations.detect("HOUSEHOLD_EXIT", "HIGH", place, place);

            Awaitility.await()
                    .untilAsserted(() -> assertThat(get("/v1/alerts", token)
                                    .body()
                                    .path("items")
                                    .size())
                            .isGreaterThanOrEqualTo(2));
            assertThat(receiver.calls).hasSize(1);
            assertThat(one(made).path("channel").path("disabledAt").isNull()).isFalse();
        }
    }

    @Test
    void refusesASubscriptionThatCannotBe() {
        assertThat(refusal(place, "{\"type\":\"E_MAIL\"}")).isEqualTo("channel-unknown");
        assertThat(refusal(place, "{\"type\":\"WEBHOOK\",\"url\":\"https://10.0.0.1/x\"}"))
                .isEqualTo("webhook-address-not-allowed");
        assertThat(refusal(place, "{\"type\":\"WEBHOOK\",\"url\":\"https://[::ffff:169.254.169.254]/\"}"))
                .isEqualTo("webhook-address-not-allowed");
        assertThat(refusal(place, "{\"type\":\"WEBHOOK\",\"url\":\"http://8.8.8.8/x\"}"))
                .isEqualTo("webhook-address-invalid");
        assertThat(refusal(place, "{\"type\":\"WEBHOOK\",\"url\":\"https://8.8.8.8/\",\"secret\":\"short\"}"))
                .isEqualTo("webhook-secret-invalid");
        assertThat(refusal("130126", "{\"type\":\"STREAM\"}")).isEqualTo("place-not-yours");
        assertThat(refusal("13012x", "{\"type\":\"STREAM\"}")).isEqualTo("validation-failed");
        assertThat(post("/v1/subscriptions", staff("cadre", place), body(place, "{\"type\":\"STREAM\"}"))
                        .code())
                .isEqualTo("role-not-allowed");
        assertThat(get("/v1/subscriptions", token).body().path("items").size()).isZero();
    }

    @Test
    void showsASubscriptionOnlyToItsOwner() throws Exception {
        try (var receiver = new WebhookReceiver()) {
            String path =
                    "/v1/subscriptions/" + subscribe(receiver).body().path("id").asString();

            assertThat(get(path, staff("supervisor", place)).code()).isEqualTo("subscription-unknown");
            assertThat(get(path + "/deliveries", staff("supervisor", place)).code())
                    .isEqualTo("subscription-unknown");
            assertThat(delete(path, staff("supervisor", place)).code()).isEqualTo("subscription-unknown");
            assertThat(delete(path, token).status()).isEqualTo(204);
            assertThat(get(path, token).code()).isEqualTo("subscription-unknown");
        }
    }

    private String refusal(String at, String channel) {
        return post("/v1/subscriptions", token, body(at, channel)).code();
    }

    private static String body(String place, String channel) {
        return "{\"place\":\"%s\",\"channel\":%s}".formatted(place, channel);
    }

    private Answer subscribe(WebhookReceiver receiver) {
        var made = post(
                "/v1/subscriptions",
                token,
                body(place, "{\"type\":\"WEBHOOK\",\"url\":\"%s\"}".formatted(receiver.url())));
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        return made;
    }

    private tools.jackson.databind.JsonNode deliveries(Answer made) {
        return get("/v1/subscriptions/" + made.body().path("id").asString() + "/deliveries", token)
                .body()
                .path("items");
    }

    private tools.jackson.databind.JsonNode one(Answer made) {
        return get("/v1/subscriptions/" + made.body().path("id").asString(), token)
                .body();
    }
}
