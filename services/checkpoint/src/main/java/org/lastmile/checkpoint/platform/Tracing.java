package org.lastmile.checkpoint.platform;

import io.micronaut.context.annotation.Property;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where spans go: to the collector that {@code OTEL_EXPORTER_OTLP_ENDPOINT} names. Without one there are no spans and
 * nothing is paid for them; a trace that comes in is carried on as it is.
 *
 * <p>The further variables of the OpenTelemetry SDK hold too, with the defaults that the Spring services have.
 */
@Singleton
public final class Tracing {

    private static final Map<String, String> DEFAULTS = Map.of(
            "otel.service.name", "checkpoint",
            "otel.traces.sampler", "parentbased_traceidratio",
            "otel.traces.sampler.arg", "0.1",
            "otel.exporter.otlp.protocol", "http/protobuf",
            "otel.metrics.exporter", "none",
            "otel.logs.exporter", "none");

    private final OpenTelemetry telemetry;
    private final Tracer tracer;

    Tracing(@Property(name = "otel.exporter.otlp.endpoint") @Nullable String collector) {
        telemetry = collector == null || collector.isBlank() ? OpenTelemetry.noop() : sdk(collector);
        tracer = telemetry.getTracer("org.lastmile");
    }

    private static OpenTelemetry sdk(String collector) {
        return AutoConfiguredOpenTelemetrySdk.builder()
                .addPropertiesSupplier(() -> DEFAULTS)
                .addPropertiesCustomizer(given -> Map.of("otel.exporter.otlp.endpoint", collector))
                .disableShutdownHook()
                .build()
                .getOpenTelemetrySdk();
    }

    /** Makes the spans of this service. */
    public Tracer tracer() {
        return tracer;
    }

    /** Sends what is left. */
    @PreDestroy
    void close() {
        if (telemetry instanceof OpenTelemetrySdk sdk) {
            sdk.close();
        }
    }
}
