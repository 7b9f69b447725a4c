package org.lastmile.platform.core.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TracesTest {

    private static final String SAMPLED = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final String UNSAMPLED = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00";

    private final Tracer off = OpenTelemetry.noop().getTracer("test");

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "x",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-zz",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-and-more"
            })
    void whatIsNoTraceContextCountsAsNone(String header) {
        var span = Traces.start(off, SpanKind.CONSUMER, "test", header);

        assertThat(span.getSpanContext().isValid()).isFalse();
        assertThat(Traces.ifSampled(header)).isNull();
    }

    @Test
    void onlyASampledTraceIsRemembered() {
        assertThat(Traces.ifSampled(SAMPLED)).isEqualTo(SAMPLED);
        assertThat(Traces.ifSampled(UNSAMPLED)).isNull();
    }

    @Test
    void withoutATracingSdkTheCauseIsCarriedOn() {
        var span = Traces.start(off, SpanKind.SERVER, "test", SAMPLED);

        assertThat(Traces.header(span.getSpanContext())).isEqualTo(SAMPLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {SAMPLED, UNSAMPLED})
    void aRecordIsPublishedWithTheTraceItCameWith(String header) {
        var record = new ProducerRecord<String, byte[]>("topic", "key", null);
        record.headers().add(Traces.HEADER, header.getBytes(UTF_8));

        PublishSpan.of(off, record).onCompletion(null, null);

        assertThat(record.headers().headers(Traces.HEADER))
                .extracting(h -> new String(h.value(), UTF_8))
                .containsExactly(header);
    }
}
