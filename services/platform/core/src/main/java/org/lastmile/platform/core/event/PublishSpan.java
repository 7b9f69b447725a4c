package org.lastmile.platform.core.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * The span of giving one event to Kafka, under the span that its header names; whoever reads the event then hangs under
 * this one. Ends with Kafka's answer.
 */
public final class PublishSpan implements Callback {

    private static final PublishSpan NONE = new PublishSpan(Span.getInvalid());

    private final Span span;

    private PublishSpan(Span span) {
        this.span = span;
    }

    /** Starts the span and writes it into the record; nothing happens to a record whose trace is not sampled. */
    public static PublishSpan of(Tracer tracer, ProducerRecord<?, ?> record) {
        Header cause = record.headers().lastHeader(Traces.HEADER);
        if (cause == null || cause.value() == null) {
            return NONE;
        }
        Span span = Traces.startIfSampled(
                tracer, SpanKind.PRODUCER, "publish " + record.topic(), new String(cause.value(), UTF_8));
        String header = Traces.header(span.getSpanContext());
        if (header == null) {
            return NONE;
        }
        record.headers().remove(Traces.HEADER).add(Traces.HEADER, header.getBytes(UTF_8));
        span.setAttribute("messaging.system", "kafka").setAttribute("messaging.destination.name", record.topic());
        return new PublishSpan(span);
    }

    @Override
    public void onCompletion(@Nullable RecordMetadata metadata, @Nullable Exception failure) {
        if (failure != null) {
            span.setStatus(StatusCode.ERROR, failure.getClass().getSimpleName());
        }
        span.end();
    }
}
