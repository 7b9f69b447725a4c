package org.lastmile.checkpoint.platform;

import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.core.propagation.ThreadPropagatedContextElement;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Continues the trace of the request, or begins one, so that its events carry it on. Exporting spans is left to an
 * OpenTelemetry agent, which a site may attach.
 */
@ServerFilter("/v1/**")
final class TraceFilter {

    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    @RequestFilter
    void carry(HttpRequest<?> request, MutablePropagatedContext context) {
        SpanContext agent = Span.current().getSpanContext();
        context.add(new Trace(agent.isValid() ? agent : of(request.getHeaders().get("traceparent"))));
    }

    private static SpanContext of(@Nullable String header) {
        var random = ThreadLocalRandom.current();
        String span = SpanId.fromLong(random.nextLong());
        if (header != null && TRACEPARENT.matcher(header).matches()) {
            TraceFlags flags = TraceFlags.fromHex(header, 53);
            return SpanContext.create(header.substring(3, 35), span, flags, TraceState.getDefault());
        }
        String trace = TraceId.fromLongs(random.nextLong(), random.nextLong());
        return SpanContext.create(trace, span, TraceFlags.getSampled(), TraceState.getDefault());
    }

    /** Makes the trace current on whichever thread works on the request. */
    private record Trace(SpanContext span) implements ThreadPropagatedContextElement<Scope> {

        @Override
        @SuppressWarnings("MustBeClosedChecker") // Micronaut gives it back to restoreThreadContext, which closes it
        public Scope updateThreadContext() {
            return Context.current().with(Span.wrap(span)).makeCurrent();
        }

        @Override
        public void restoreThreadContext(Scope before) {
            before.close();
        }
    }
}
