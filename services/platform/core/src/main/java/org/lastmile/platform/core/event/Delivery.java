package org.lastmile.platform.core.event;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Brings records to a handler within the current transaction: decoded, each once, with a span for each. */
final class Delivery {

    private final String consumer;
    private final EventConsumer.Platform platform;
    private final EventHandler handler;

    Delivery(String consumer, EventConsumer.Platform platform, EventHandler handler) {
        this.consumer = consumer;
        this.platform = platform;
        this.handler = handler;
    }

    /** Delivers records, except those whose key waits: they are parked behind it. */
    void deliver(List<ConsumerRecord<String, byte[]>> records) {
        Set<String> waiting = waitingKeys(records);
        Map<UUID, ReceivedEvent> events = new LinkedHashMap<>();
        var again = new ArrayList<ReceivedEvent>();
        for (ConsumerRecord<String, byte[]> message : records) {
            if (waiting.contains(Parking.keyOf(message))) {
                platform.parking().park(consumer, message, "waits behind an earlier record of its key");
            } else {
                ReceivedEvent event = decode(message);
                if (events.putIfAbsent(event.id(), event) != null) {
                    again.add(event);
                }
            }
        }
        handleNew(events, again);
    }

    /** Delivers a record that waited. */
    void deliverParked(ConsumerRecord<String, byte[]> message) {
        ReceivedEvent event = decode(message);
        handleNew(Map.of(event.id(), event), new ArrayList<>());
    }

    private Set<String> waitingKeys(List<ConsumerRecord<String, byte[]>> records) {
        var keys = new HashSet<String>();
        records.forEach(message -> keys.add(Parking.keyOf(message)));
        Set<String> waiting = platform.parking().parkedAmong(consumer, keys);
        if (waiting.isEmpty()) {
            return waiting;
        }
        // a replay may just have taken the last one of a key: look again where no replay can work at the same time
        platform.parking().lock();
        return platform.parking().parkedAmong(consumer, waiting);
    }

    private void handleNew(Map<UUID, ReceivedEvent> events, List<ReceivedEvent> again) {
        if (events.isEmpty()) {
            return;
        }
        Set<UUID> fresh = platform.inbox().remember(consumer, events.keySet());
        List<ReceivedEvent> toHandle = events.values().stream()
                .filter(event -> fresh.contains(event.id()))
                .toList();
        if (!toHandle.isEmpty()) {
            handleTraced(toHandle);
        }
        if (toHandle.size() < events.size()) {
            events.values().stream()
                    .filter(event -> !fresh.contains(event.id()))
                    .forEach(again::add);
        }
        if (!again.isEmpty()) {
            handler.again(again);
        }
    }

    private void handleTraced(List<ReceivedEvent> events) {
        var spans = new ArrayList<Span>(events.size());
        var traced = new ArrayList<ReceivedEvent>(events.size());
        for (ReceivedEvent event : events) {
            Span span = start(event);
            spans.add(span);
            traced.add(event.within(Traces.header(span.getSpanContext())));
        }
        try {
            handler.handle(traced);
        } catch (RuntimeException failure) {
            // the class, not the message: a message may quote what it choked on
            spans.forEach(span -> span.setStatus(StatusCode.ERROR, Passing.describe(failure)));
            throw failure;
        } finally {
            spans.forEach(Span::end);
        }
    }

    private Span start(ReceivedEvent event) {
        String name = consumer + " " + event.topic();
        Span span = Traces.start(platform.tracer(), SpanKind.CONSUMER, name, event.traceparent());
        return span.isRecording()
                ? span.setAttribute("messaging.system", "kafka")
                        .setAttribute("messaging.destination.name", platform.topicPrefix() + event.topic())
                        .setAttribute("messaging.message.id", event.id().toString())
                : span;
    }

    private ReceivedEvent decode(ConsumerRecord<String, byte[]> message) {
        var envelope = EventEnvelope.of(
                message.headers(),
                message.topic(),
                message.partition(),
                message.offset(),
                message.timestamp(),
                message.key());
        SpecificRecord payload =
                platform.deserializer().deserialize(message.topic(), message.headers(), message.value());
        String topic = message.topic().substring(platform.topicPrefix().length());
        return new ReceivedEvent(envelope, topic, message.key(), payload);
    }
}
