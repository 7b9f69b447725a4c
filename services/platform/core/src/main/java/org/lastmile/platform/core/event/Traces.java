package org.lastmile.platform.core.event;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Carries a trace over HTTP, Kafka and the outbox: W3C trace context in a header, a span for each hop under the span of
 * the hop before. Who begins a trace decides whether it is sampled; everybody after follows that.
 */
public final class Traces {

    /** Name of the header, over HTTP as over Kafka. */
    public static final String HEADER = "traceparent";

    private static final Pattern SHAPE = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private Traces() {}

    /** Trace context of the current thread as a header value, or null. */
    public static @Nullable String current() {
        return header(Span.current().getSpanContext());
    }

    /** The same trace context when its spans are recorded, otherwise null: then there is nothing to remember. */
    public static @Nullable String ifSampled(@Nullable String traceparent) {
        return parse(traceparent).isSampled() ? traceparent : null;
    }

    /** Starts a span under its cause; without one it begins a trace. Without a tracing SDK the cause is carried on. */
    public static Span start(Tracer tracer, SpanKind kind, String name, @Nullable String cause) {
        return start(tracer, kind, name, parse(cause));
    }

    /** Starts a span under its cause; an invalid span, which costs nothing, when the cause is not sampled. */
    public static Span startIfSampled(Tracer tracer, SpanKind kind, String name, @Nullable String cause) {
        SpanContext parent = parse(cause);
        return parent.isSampled() ? start(tracer, kind, name, parent) : Span.getInvalid();
    }

    private static Span start(Tracer tracer, SpanKind kind, String name, SpanContext cause) {
        return tracer.spanBuilder(name)
                .setSpanKind(kind)
                .setParent(Context.root().with(Span.wrap(cause)))
                .startSpan();
    }

    static @Nullable String header(SpanContext context) {
        return context.isValid()
                ? "00-" + context.getTraceId() + '-' + context.getSpanId() + '-'
                        + context.getTraceFlags().asHex()
                : null;
    }

    /** What a stranger wrote may be anything; what is no trace context counts as none. */
    private static SpanContext parse(@Nullable String header) {
        if (header == null || !SHAPE.matcher(header).matches()) {
            return SpanContext.getInvalid();
        }
        var context = SpanContext.createFromRemoteParent(
                header.substring(3, 35),
                header.substring(36, 52),
                TraceFlags.fromHex(header, 53),
                TraceState.getDefault());
        return context.isValid() ? context : SpanContext.getInvalid();
    }
}
