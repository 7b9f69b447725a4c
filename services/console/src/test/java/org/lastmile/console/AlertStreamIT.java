package org.lastmile.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lastmile.console.SmallService.Stream;

/** The stream of an open page, and its end. */
class AlertStreamIT {

    @Test
    void anAlertComesAsARowUnderTheSameId() throws Exception {
        var service = Visitor.service();
        var duty = Visitor.as("duty");
        try (var page = open(duty, "/alerts/stream", "41").body()) {
            var upstream = service.opened();

            upstream.events.add("id: 42\nevent: alert-opened\ndata: " + Alerts.json("v", "130126100", "east") + "\n\n");

            var told = readUntil(page, "id: 42");
            assertThat(upstream.headers.getFirst("Last-Event-ID")).isEqualTo("41");
            assertThat(told + readUntil(page, "\n\n"))
                    .contains(
                            "event: live", "event: alert", "Member of a quarantined household went out", "Acknowledge");
        }
    }

    @Test
    void whatTheFilterLeavesOutComesWithoutItsRow() throws Exception {
        var service = Visitor.service();
        var duty = Visitor.as("duty");
        try (var page = open(duty, "/alerts/stream?kind=FEVER_CONFIRMED", "41").body()) {
            var upstream = service.opened();

            upstream.events.add("id: 42\nevent: alert-opened\ndata: " + Alerts.json("v", "130126100", "east") + "\n\n");

            assertThat(readUntil(page, "\"version\"") + readUntil(page, "\n\n"))
                    .contains(Alerts.ID)
                    .doesNotContain("html");
        }
    }

    @Test
    void signingOutEndsTheStreamsOfTheSession() throws Exception {
        var service = Visitor.service();
        service.answer("GET /v1/alerts", 200, "{\"items\":[],\"next\":null}");
        var duty = Visitor.as("duty");
        try (var page = open(duty, "/alerts/stream", "1").body()) {
            var upstream = service.opened();
            readUntil(page, "live");

            duty.post("/alerts", "/logout", Map.of());

            assertThat(page.readAllBytes()).isNotNull();
            assertGone(upstream);
        }
    }

    @Test
    void noConnectionToNotificationOutlivesTheHundredPagesThatWereClosed() throws Exception {
        var service = Visitor.service();
        var duty = Visitor.as("duty");
        var pages = new ArrayList<InputStream>();
        var upstreams = new ArrayList<Stream>();
        for (int i = 0; i < 100; i++) {
            pages.add(open(duty, "/alerts/stream", "1").body());
            upstreams.add(service.opened());
        }

        for (var page : pages) {
            page.close();
        }

        assertGone(upstreams.toArray(Stream[]::new));
    }

    @Test
    void withoutASessionThereIsNoStream() throws Exception {
        assertThat(open(new Visitor(), "/alerts/stream", "1").statusCode()).isEqualTo(401);
    }

    /** The small service notices by writing, as every server does: to all of them at once, until all are gone. */
    private static void assertGone(Stream... upstreams) {
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            var here = Arrays.stream(upstreams)
                    .filter(upstream -> upstream.gone.getCount() > 0)
                    .toList();
            here.forEach(upstream -> upstream.events.add(":\n\n"));
            assertThat(here).isEmpty();
        });
    }

    private static HttpResponse<InputStream> open(Visitor visitor, String path, String lastEventId) throws Exception {
        return visitor.caller.stream(
                visitor.caller
                        .request(path)
                        .header("Accept", "text/event-stream")
                        .header("Accept-Language", "en")
                        .header("Last-Event-ID", lastEventId),
                BodyHandlers.ofInputStream());
    }

    private static String readUntil(InputStream stream, String wanted) throws Exception {
        var read = new StringBuilder();
        var bytes = new byte[4096];
        while (read.indexOf(wanted) < 0) {
            int length = stream.read(bytes);
            assertThat(length).as(read.toString()).isPositive();
            read.append(new String(bytes, 0, length, StandardCharsets.UTF_8));
        }
        return read.toString();
    }
}
