package org.lastmile.platform.core.event;

import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event as a handler sees it: decoded, and not seen before by this consumer.
 *
 * @param envelope its id, type, time and trace
 * @param topic topic without prefix
 * @param key message key; null only from a foreign producer
 * @param payload the Avro record; null is a tombstone
 */
public record ReceivedEvent(
        EventEnvelope envelope,
        String topic,
        @Nullable String key,
        @Nullable SpecificRecord payload) {

    public UUID id() {
        return envelope.id();
    }

    ReceivedEvent within(@Nullable String traceparent) {
        var known = new EventEnvelope(
                envelope.id(), envelope.type(), envelope.source(), envelope.time(), envelope.subject(), traceparent);
        return new ReceivedEvent(known, topic, key, payload);
    }

    /** Trace context that follow-up events carry on. */
    public @Nullable String traceparent() {
        return envelope.traceparent();
    }
}
