package org.lastmile.platform.core.event;

import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The copy of a record that could not be handled: its bytes and headers, with where it lay and why. It is an event of
 * its own with its own id; the id it had is in {@code dead-letter-event}.
 */
record DeadLetter(OutgoingEvent event, byte @Nullable [] payload, Map<String, String> headers) {

    static DeadLetter of(String consumer, ConsumerRecord<String, byte[]> message, String reason) {
        String partition = Integer.toString(message.partition());
        String offset = Long.toString(message.offset());
        UUID id = EventId.derivedFrom(consumer, message.topic(), partition, offset);
        String key = message.key() == null ? "" : HeaderArray.storable(message.key());
        var headers = HeaderArray.toMap(message.headers());
        String former = headers.put("ce_id", id.toString());
        if (former != null) {
            headers.put("dead-letter-event", former);
        }
        headers.put("dead-letter-consumer", consumer);
        headers.put("dead-letter-topic", message.topic());
        headers.put("dead-letter-partition", partition);
        headers.put("dead-letter-offset", offset);
        headers.put("dead-letter-reason", reason);
        var event = new OutgoingEvent(id, EventConsumer.DEAD_LETTERS, key, "", null, null);
        return new DeadLetter(event, message.value(), headers);
    }

    void append(Outbox outbox) {
        outbox.appendRaw(event, payload, headers);
    }
}
