package org.lastmile.console.alert;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.lastmile.console.page.Denied;
import org.lastmile.console.page.Me;
import org.lastmile.console.page.OpenStreams;
import org.lastmile.console.page.Page;
import org.lastmile.console.page.SessionEnd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The stream of an open page; goes on after the id that the page saw last. */
@Page
class AlertStreamPage {

    private static final Logger LOG = LoggerFactory.getLogger(AlertStreamPage.class);

    private final NotificationStream notification;
    private final RowPainter painter;
    private final OpenStreams open;
    private final SessionEnd sessionEnd;
    private final FeedSettings settings;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    AlertStreamPage(
            NotificationStream notification,
            RowPainter painter,
            OpenStreams open,
            SessionEnd sessionEnd,
            FeedSettings settings,
            Clock clock) {
        this.notification = notification;
        this.painter = painter;
        this.open = open;
        this.sessionEnd = sessionEnd;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/alerts/stream")
    void stream(
            @RequestHeader(name = "Last-Event-ID", defaultValue = "") String lastEventId,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") List<String> kind,
            @RequestParam(defaultValue = "") List<String> state,
            Me me,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        Denied.unless(me.seesAlerts());
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-cache, no-store, no-transform");
        response.setHeader("X-Accel-Buffering", "no");
        var filter = new AlertFilter(place, kind, state);
        var writer = new FeedWriter(response.getOutputStream(), filter, painter, json, me, locale);
        InputStream upstream;
        try {
            upstream = notification.open(me, lastEventId.isEmpty() ? after : lastEventId);
        } catch (IOException | IllegalArgumentException away) {
            LOG.atWarn().addKeyValue("cause", away.toString()).log("the stream of alerts cannot be opened");
            writer.away();
            return;
        }
        follow(request, writer, upstream);
    }

    private void follow(HttpServletRequest request, FeedWriter writer, InputStream upstream)
            throws InterruptedException, IOException {
        var session = request.getSession();
        var feed = new AlertFeed(writer, clock, settings.beat());
        var forget = open.opened(session, feed::end);
        try {
            feed.run(upstream, end(sessionEnd.of(session)));
        } catch (IOException left) {
            LOG.atDebug().addKeyValue("cause", left.toString()).log("a page has gone");
        } finally {
            forget.run();
            upstream.close();
        }
    }

    private Instant end(Instant ofSession) {
        var ofStream = clock.instant().plus(settings.life());
        return ofSession.isBefore(ofStream) ? ofSession : ofStream;
    }
}
