package org.lastmile.notification.stream.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.lastmile.notification.stream.LogEntry;
import org.lastmile.notification.stream.Receiver;
import org.lastmile.platform.core.event.Traces;

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
    private final Tracer tracer;
    private final List<Span> told = new ArrayList<>();

    SseReceiver(HttpServletResponse response, Duration retry, StreamMetrics metrics, Tracer tracer) throws IOException {
        this.metrics = metrics;
        this.tracer = tracer;
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
        if (live && entry.traceparent() != null) {
            told.add(Traces.startIfSampled(tracer, SpanKind.PRODUCER, "alert to stream", entry.traceparent()));
        }
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
        try {
            out.flush();
        } finally {
            told.forEach(Span::end);
            told.clear();
        }
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(UTF_8));
    }
}
