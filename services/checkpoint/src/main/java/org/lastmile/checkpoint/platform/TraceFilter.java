package org.lastmile.checkpoint.platform;

import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.core.propagation.ThreadPropagatedContextElement;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import org.lastmile.platform.core.event.Traces;

/**
 * Makes the span of a request, under that of the caller. It names the route, never the path or the query, in which a
 * person's token may stand.
 */
@ServerFilter("/v1/**")
final class TraceFilter {

    private static final String SPAN = "lastmile.span";
    private static final int SERVER_ERROR = 500;

    private final Tracing tracing;

    TraceFilter(Tracing tracing) {
        this.tracing = tracing;
    }

    @RequestFilter
    void begin(HttpRequest<?> request, MutablePropagatedContext context) {
        String cause = request.getHeaders().get(Traces.HEADER);
        Span span = Traces.start(tracing.tracer(), SpanKind.SERVER, request.getMethodName(), cause);
        request.setAttribute(SPAN, span);
        context.add(new Trace(span));
    }

    @ResponseFilter
    void end(HttpRequest<?> request, HttpResponse<?> response) {
        Span span = request.getAttribute(SPAN, Span.class).orElseGet(Span::getInvalid);
        if (span.isRecording()) {
            describe(span, request, response.code());
        }
        span.end();
    }

    private static void describe(Span span, HttpRequest<?> request, int status) {
        span.setAttribute("http.request.method", request.getMethodName())
                .setAttribute("http.response.status_code", status);
        BasicHttpAttributes.getUriTemplate(request).ifPresent(route -> {
            span.setAttribute("http.route", route);
            span.updateName(request.getMethodName() + ' ' + route);
        });
        if (status >= SERVER_ERROR) {
            span.setStatus(StatusCode.ERROR);
        }
    }

    /** Makes the span current on whichever thread works on the request. */
    private record Trace(Span span) implements ThreadPropagatedContextElement<Scope> {

        @Override
        @SuppressWarnings("MustBeClosedChecker") // Micronaut gives it back to restoreThreadContext, which closes it
        public Scope updateThreadContext() {
            return Context.current().with(span).makeCurrent();
        }

        @Override
        public void restoreThreadContext(Scope before) {
            before.close();
        }
    }
}
