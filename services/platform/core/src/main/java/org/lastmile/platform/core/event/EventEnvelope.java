package org.lastmile.platform.core.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an event without reading it: CloudEvents 1.0 in Kafka's binary mode, plus the W3C trace context.
 *
 * @param id the event; the same for every copy and retry
 * @param type full name of the Avro record
 * @param source service that published it, such as {@code /quarantine}
 * @param time when it happened
 * @param subject message key
 * @param traceparent W3C trace context, when there is one
 */
public record EventEnvelope(
        UUID id,
        String type,
        String source,
        Instant time,
        @Nullable String subject,
        @Nullable String traceparent) {

    /** Header names and values, in a stable order. */
    public Map<String, String> toHeaders() {
        var headers = new LinkedHashMap<String, String>();
        eachHeader(headers::put);
        return headers;
    }

    /** Writes them into a record. */
    public void addTo(Headers headers) {
        eachHeader((name, value) -> headers.add(name, value.getBytes(UTF_8)));
    }

    private void eachHeader(BiConsumer<String, String> to) {
        to.accept("ce_specversion", "1.0");
        to.accept("ce_id", id.toString());
        to.accept("ce_type", type);
        to.accept("ce_source", source);
        to.accept("ce_time", time.toString());
        if (subject != null) {
            to.accept("ce_subject", subject);
        }
        to.accept("content-type", "application/avro");
        if (traceparent != null) {
            to.accept("traceparent", traceparent);
        }
    }

    /**
     * Reads the headers of a record. What a foreign producer left out is filled from the record's position and time, so
     * that its event has one identity too.
     */
    public static EventEnvelope of(
            Headers headers, String topic, int partition, long offset, long timestamp, @Nullable String key) {
        String id = value(headers, "ce_id");
        String time = value(headers, "ce_time");
        return new EventEnvelope(
                id == null ? EventId.derivedFrom(topic, "" + partition, "" + offset) : UUID.fromString(id),
                orElse(value(headers, "ce_type"), ""),
                orElse(value(headers, "ce_source"), ""),
                time == null ? Instant.ofEpochMilli(timestamp) : Instant.parse(time),
                key,
                value(headers, "traceparent"));
    }

    private static String orElse(@Nullable String value, String other) {
        return value == null ? other : value;
    }

    private static @Nullable String value(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
