package org.lastmile.notification.stream.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.lastmile.notification.stream.LogEntry;
import org.lastmile.notification.stream.Receiver;

/**
 * Server-sent events on one response. A heartbeat also moves the id on, without an event: a receiver of few alerts
 * resumes from near the end, not from the last alert it got.
 */
final class SseReceiver implements Receiver {

    private static final byte[] ID = "id: ".getBytes(UTF_8);
    private static final byte[] EVENT = "\nevent: alert-".getBytes(UTF_8);
    private static final byte[] DATA = "\ndata: ".getBytes(UTF_8);
    private static final byte[] END = "\n\n".getBytes(UTF_8);

    private final OutputStream out;
    private final StreamMetrics metrics;

    SseReceiver(HttpServletResponse response, Duration retry, StreamMetrics metrics) throws IOException {
        this.metrics = metrics;
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-cache, no-transform");
        response.setHeader("X-Accel-Buffering", "no");
        this.out = response.getOutputStream();
        write("retry: " + retry.toMillis() + "\n\n");
    }

    @Override
    public void hello(long position) throws IOException {
        write("id: " + position + "\nevent: hello\ndata: {\"position\":" + position + "}\n\n");
    }

    @Override
    public void reset(long position, String reason) throws IOException {
        write("id: " + position + "\nevent: reset\ndata: {\"position\":" + position + ",\"reason\":\"" + reason
                + "\"}\n\n");
    }

    @Override
    public void event(LogEntry entry, boolean live) throws IOException {
        out.write(ID);
        out.write(Long.toString(entry.position()).getBytes(UTF_8));
        out.write(EVENT);
        out.write(entry.happening().word().getBytes(UTF_8));
        out.write(DATA);
        out.write(entry.data());
        out.write(END);
        if (live) {
            metrics.delivered(entry);
        }
    }

    @Override
    public void heartbeat(long position) throws IOException {
        write(": heartbeat\nid: " + position + "\n\n");
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(UTF_8));
    }
}
