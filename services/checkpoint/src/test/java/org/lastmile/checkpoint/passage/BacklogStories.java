package org.lastmile.checkpoint.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lastmile.checkpoint.Json;
import org.lastmile.checkpoint.Readings;
import org.lastmile.checkpoint.Rows;
import org.lastmile.checkpoint.RunningCheckpoint;

/** Devices that come back after hours, with what waited in them. */
public abstract class BacklogStories {

    private static final Duration HOUR = Duration.ofHours(1);

    private final RunningCheckpoint checkpoint;

    protected BacklogStories(RunningCheckpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    @Test
    void anHourSentTwiceIsKeptOnceAndAllOfItIsLate() {
        String device = enrolled();
        String hour = hour("hour-" + Instant.now(), 450, Readings.now().minus(HOUR));

        var first = checkpoint.post("/v1/readings", hour, device);
        var again = checkpoint.post("/v1/readings", hour, device);

        assertThat(accepted(first)).isEqualTo(450);
        assertThat(accepted(again)).isEqualTo(450);
        String boot = Json.of(hour).at("/readings/0/bootId").asText();
        await().untilAsserted(() -> assertThat(rows(boot, "late")).isEqualTo(450));
        assertThat(rows(boot, "not late")).isZero();
    }

    @Test
    void aDeviceThatCatchesUpStillPassesItsLiveReadings() {
        String device = enrolled();
        String hour = hour("flood", 450, Readings.now().minus(HOUR));
        var refused = Stream.generate(() -> checkpoint.post("/v1/readings", hour, device))
                .limit(50)
                .filter(answer -> answer.statusCode() != 200)
                .findFirst()
                .orElseThrow();

        var live = checkpoint.post("/v1/readings", Readings.request(Readings.of("36.5", Readings.FATHER)), device);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        var problem = Json.of(refused.body());
        assertThat(problem.path("code").asText()).isEqualTo("device-budget-spent");
        assertThat(problem.at("/errors/0/reason").asText()).contains("backlog");
        assertThat(problem.at("/errors/0/allowed").asText()).matches("\\d+ now");
        assertThat(accepted(live)).isEqualTo(1);
    }

    @Test
    void aClockThatIsEightHoursWrongIsCorrectedOnceTheDeviceToldIt() {
        String device = enrolled();
        Duration wrong = Duration.ofHours(8);
        String boot = "wrong-clock-" + Instant.now();
        String ahead = hour(boot, 1, Readings.now().plus(wrong));

        var unknown = checkpoint.post("/v1/readings", ahead, device);
        checkpoint.post("/v1/heartbeats", "{\"deviceTime\":\"" + Readings.now().plus(wrong) + "\"}", device);
        var known = checkpoint.post("/v1/readings", ahead, device);

        assertThat(Json.of(unknown.body()).at("/results/0/code").asText()).isEqualTo("clock-ahead");
        assertThat(accepted(known)).isEqualTo(1);
        await().untilAsserted(() -> assertThat(rows(
                        boot,
                        "measured_at between received_at - interval '1 minute'"
                                + " and received_at + interval '1 minute' and not late"))
                .isEqualTo(1));
    }

    private String enrolled() {
        var enrolled = checkpoint.post("/v1/gates/" + RunningCheckpoint.GATE + "/devices", "", checkpoint.ops());
        return Json.of(enrolled.body()).path("credential").asText();
    }

    private static String hour(String boot, int readings, Instant from) {
        List<String> items = IntStream.rangeClosed(1, readings)
                .mapToObj(seq -> """
                        {"seq":%d,"bootId":"%s","measuredAt":"%s","gate":"%s","direction":"IN","celsius":36.4}""".formatted(seq, boot, from.plusSeconds(seq), RunningCheckpoint.GATE))
                .toList();
        return Readings.request(items.toArray(String[]::new));
    }

    private static long accepted(HttpResponse<String> answer) {
        return Json.of(answer.body()).path("results").findValuesAsText("status").stream()
                .filter("ACCEPTED"::equals)
                .count();
    }

    private int rows(String boot, String condition) {
        return Rows.texts(checkpoint, "select boot_id from passage where boot_id = '" + boot + "' and " + condition)
                .size();
    }
}
