package org.lastmile.platform.core.event;

import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way into the outbox.
 *
 * @param id the event; derive it from its cause where a retry must be the same event
 * @param topic topic without prefix
 * @param key message key: what order must hold for
 * @param type full name of the Avro record; of a tombstone, of the record it ends
 * @param payload the Avro record; null is a tombstone of a compacted topic
 * @param traceparent trace of the cause; null takes the trace of the current request
 */
public record OutgoingEvent(
        UUID id,
        String topic,
        String key,
        String type,
        @Nullable SpecificRecord payload,
        @Nullable String traceparent) {

    public static OutgoingEvent of(
            UUID id, String topic, String key, SpecificRecord payload, @Nullable String traceparent) {
        return new OutgoingEvent(id, topic, key, payload.getSchema().getFullName(), payload, traceparent);
    }
}
