package org.lastmile.platform.core.event;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/** Carries a trace over Kafka and the outbox: W3C trace context in a header, a span for each hop. */
public final class Traces {

    private static final int LENGTH = 55;

    private Traces() {}

    /** Trace context of the current thread as a header value, or null. */
    public static @Nullable String current() {
        return header(Span.current().getSpanContext());
    }

    /** Starts the span of one received event. Without a tracing SDK the incoming context is simply carried on. */
    static Span start(Tracer tracer, String name, @Nullable String traceparent) {
        return tracer.spanBuilder(name)
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(Context.root().with(Span.wrap(parse(traceparent))))
                .startSpan();
    }

    static @Nullable String header(SpanContext context) {
        return context.isValid()
                ? "00-" + context.getTraceId() + '-' + context.getSpanId() + '-'
                        + context.getTraceFlags().asHex()
                : null;
    }

    private static SpanContext parse(@Nullable String header) {
        if (header == null || header.length() < LENGTH || !header.startsWith("00-")) {
            return SpanContext.getInvalid();
        }
        return SpanContext.createFromRemoteParent(
                header.substring(3, 35),
                header.substring(36, 52),
                TraceFlags.fromHex(header, 53),
                TraceState.getDefault());
    }
}
