package org.lastmile.console.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpstreamEventsTest {

    @Test
    void readsEventsWithTheIdThatStandsSoFar() throws IOException {
        var events = read("retry: 2000\n\nid: 7\nevent: hello\ndata: {}\n\nevent: alert-opened\ndata: a\ndata:b\n\n");

        assertThat(events)
                .containsExactly(
                        new UpstreamEvents.Event("7", "hello", "{}"),
                        new UpstreamEvents.Event("7", "alert-opened", "a\nb"));
    }

    @Test
    void aHeartbeatMovesTheIdOnWithoutAName() throws IOException {
        assertThat(read(": heartbeat\nid: 9\n\n")).containsExactly(new UpstreamEvents.Event("9", "", ""));
    }

    @Test
    void anEventThatBrokeOffIsNone() throws IOException {
        assertThat(read("id: 9\nevent: alert-opened\ndata: {\"id")).isEmpty();
    }

    private static List<UpstreamEvents.Event> read(String text) throws IOException {
        var source = new UpstreamEvents(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        var all = new ArrayList<UpstreamEvents.Event>();
        for (var event = source.next(); event.isPresent(); event = source.next()) {
            all.add(event.get());
        }
        return all;
    }
}
