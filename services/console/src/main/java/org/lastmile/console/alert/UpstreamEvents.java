package org.lastmile.console.alert;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads server-sent events, each with the id that stands so far. */
final class UpstreamEvents {

    private final BufferedReader lines;
    private String id = "";

    UpstreamEvents(InputStream body) {
        this.lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    /**
     * An event.
     *
     * @param id where to go on after it; empty when nothing was said yet
     * @param name kind of event; empty when only the id moved on
     */
    record Event(String id, String name, String data) {}

    /** The next one; empty at the end of the stream. */
    Optional<Event> next() throws IOException {
        var name = "";
        var data = new StringBuilder();
        boolean any = false;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty()) {
                if (any) {
                    return Optional.of(new Event(id, name, data.toString()));
                }
            } else if (line.startsWith("id:")) {
                id = value(line);
                any = true;
            } else if (line.startsWith("event:")) {
                name = value(line);
                any = true;
            } else if (line.startsWith("data:")) {
                data.append(data.isEmpty() ? "" : "\n").append(value(line));
                any = true;
            }
        }
        return Optional.empty();
    }

    private static String value(String line) {
        var text = line.substring(line.indexOf(':') + 1);
        return text.startsWith(" ") ? text.substring(1) : text;
    }
}
