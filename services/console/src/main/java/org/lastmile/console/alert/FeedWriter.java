package org.lastmile.console.alert;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lastmile.console.alert.UpstreamEvents.Event;
import org.lastmile.console.page.Me;
import tools.jackson.databind.json.JsonMapper;

/** Writes events to one page, in the language and for the rights of its reader. */
final class FeedWriter {

    private static final String RETRY = "retry: 1000\n\n";

    private final OutputStream out;
    private final AlertFilter filter;
    private final RowPainter painter;
    private final JsonMapper json;
    private final Me me;
    private final Locale locale;

    FeedWriter(OutputStream out, AlertFilter filter, RowPainter painter, JsonMapper json, Me me, Locale locale) {
        this.out = out;
        this.filter = filter;
        this.painter = painter;
        this.json = json;
        this.me = me;
        this.locale = locale;
    }

    /** The stream stands. */
    void live() throws IOException {
        send(RETRY + "event: live\ndata: 1\n\n");
        flush();
    }

    /** It does not; the page tries again by itself. */
    void away() throws IOException {
        send(RETRY + "event: away\ndata: 1\n\n");
        flush();
    }

    /** One event; null when there was none for a while. */
    void write(@Nullable Event event) throws IOException {
        if (event == null) {
            send("event: beat\ndata: 1\n\n");
        } else if (event.name().startsWith("alert-")) {
            alert(event);
        } else {
            var name = event.name().isEmpty() ? "beat" : event.name();
            send(id(event) + "event: " + name + "\ndata: 1\n\n");
        }
    }

    private void alert(Event event) throws IOException {
        var alert = json.readValue(event.data(), Alert.class);
        var data = filter.matches(alert)
                ? Map.of("id", alert.id(), "version", alert.version(), "html", painter.paint(alert, me, locale))
                : Map.of("id", alert.id(), "version", alert.version());
        send(id(event) + "event: alert\ndata: " + json.writeValueAsString(data) + "\n\n");
    }

    void flush() throws IOException {
        out.flush();
    }

    private static String id(Event event) {
        return event.id().isEmpty() ? "" : "id: " + event.id() + "\n";
    }

    private void send(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
