package org.lastmile.acceptance;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The spans of one trace. */
record SpanTree(List<Node> spans) {

    /** The way of a reading that leads to an alert. */
    static final List<String> POST_TO_ALERT = List.of(
            "console: http post /v1/readings",
            "checkpoint: POST /v1/readings",
            "checkpoint: publish checkpoint.passages",
            "quarantine: quarantine.passages checkpoint.passages",
            "quarantine: publish violations",
            "notification: notification.violations violations",
            "notification: publish notification.alerts",
            "notification: alert to stream");

    /** One span, and the service that made it. */
    record Node(String service, String name, String traceId, String id, String parent) {

        static Node of(String service, Span span) {
            return new Node(
                    service,
                    span.getName(),
                    hex(span.getTraceId()),
                    hex(span.getSpanId()),
                    hex(span.getParentSpanId()));
        }

        private static String hex(ByteString bytes) {
            return HexFormat.of().formatHex(bytes.toByteArray());
        }

        @Override
        public String toString() {
            return service + ": " + name;
        }
    }

    /** Spans whose parent did not come: of a whole tree, the one that the caller's own span is the parent of. */
    List<Node> roots() {
        return spans.stream().filter(span -> find(span.parent()).isEmpty()).toList();
    }

    /** The way from the root to the last span of this name; empty when there is none. */
    List<String> wayTo(String name) {
        var way = new ArrayList<String>();
        var next = spans.stream().filter(span -> span.name().equals(name)).findFirst();
        while (next.isPresent()) {
            way.addFirst(next.get().toString());
            next = find(next.get().parent());
        }
        return way;
    }

    private Optional<Node> find(String id) {
        return spans.stream().filter(span -> span.id().equals(id)).findFirst();
    }
}
