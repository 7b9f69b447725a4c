package org.lastmile.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lastmile.event.registration.PlaceDefined;

/** Parked records and what an operator does with them, on the management port. */
abstract class DeadLetterStories {

    private static final String PATH = "/actuator/deadletters";

    private final RunningCheckpoint checkpoint;

    DeadLetterStories(RunningCheckpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    @Test
    void aKeyIsReplayedInOrderOnceTheCauseIsGone() {
        String code = "130126100299";
        refuse("code <> '%s'".formatted(code));
        try {
            define(code, 1);
            define(code, 2);
            await().untilAsserted(() -> assertThat(parked(code)).hasSize(2));
            var oldest = parked(code).getFirst();
            assertThat(oldest.path("consumer").asText()).isEqualTo("checkpoint.places");
            assertThat(oldest.path("reason").asText()).isNotBlank();
            assertThat(oldest.path("parkedAt").asText()).matches(Readings.RFC_3339);

            refuse("code <> '%s' or version <> 1".formatted(code));
            assertThat(handled(parked(code).getLast()))
                    .as("the second waits for the first")
                    .isZero();

            execute("alter table place drop constraint cause");
            assertThat(handled(oldest)).isEqualTo(2);
            assertThat(parked(code)).isEmpty();
            assertThat(handled(oldest)).as("nothing is left").isZero();
        } finally {
            execute("alter table place drop constraint if exists cause");
        }
    }

    @Test
    void aRecordThatNothingCanReadIsDropped() {
        String code = "130126100298";
        checkpoint.corner.probe().sendRaw("registration.places", code, new byte[] {1, 2, 3}, Map.of());
        await().untilAsserted(() -> assertThat(parked(code)).hasSize(1));
        String path = PATH + "/" + parked(code).getFirst().path("id").asText();

        var dropped = send("DELETE", path, checkpoint.ops());
        var again = send("DELETE", path, checkpoint.ops());

        assertThat(dropped.body()).isEqualTo("{\"dropped\":true}");
        assertThat(again.body()).isEqualTo("{\"dropped\":false}");
        assertThat(parked(code)).isEmpty();
    }

    @Test
    void nobodyButOpsSeesOrTouchesThem() {
        for (String method : new String[] {"GET", "POST", "DELETE"}) {
            String path = method.equals("GET") ? PATH : PATH + "/1";
            assertThat(send(method, path, null).statusCode()).as(method).isEqualTo(401);
            assertThat(send(method, path, checkpoint.duty()).statusCode())
                    .as(method)
                    .isEqualTo(403);
            assertThat(send(method, path, checkpoint.device()).statusCode())
                    .as(method)
                    .isEqualTo(403);
        }
        assertThat(checkpoint.get(PATH, checkpoint.ops()).statusCode())
                .as("on the API's port")
                .isEqualTo(404);
    }

    private int handled(JsonNode letter) {
        var answer = send("POST", PATH + "/" + letter.path("id").asText(), checkpoint.ops());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.of(answer.body()).path("handled").asInt(-1);
    }

    private List<JsonNode> parked(String key) {
        var answer = send("GET", PATH, checkpoint.ops());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(Json.of(answer.body()).spliterator(), false)
                .filter(letter -> letter.path("key").asText().equals(key))
                .toList();
    }

    private HttpResponse<String> send(String method, String path, @Nullable String token) {
        var request = HttpRequest.newBuilder(checkpoint.management.resolve(path));
        return checkpoint.send(request.method(method, HttpRequest.BodyPublishers.noBody()), token);
    }

    private void define(String code, long version) {
        var at = Instant.parse("2020-01-01T00:00:00Z");
        var place = new PlaceDefined(code, "测试", "VILLAGE", null, at, version);
        checkpoint.corner.probe().send("registration.places", code, place);
    }

    private void refuse(String unless) {
        execute("alter table place drop constraint if exists cause, add constraint cause check (%s)".formatted(unless));
    }

    private void execute(String sql) {
        try (var connection = checkpoint.corner.directDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
