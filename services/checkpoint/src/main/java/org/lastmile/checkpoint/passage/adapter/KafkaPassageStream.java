package org.lastmile.checkpoint.passage.adapter;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.passage.GateEvent;
import org.lastmile.checkpoint.passage.PassageRefusal;
import org.lastmile.checkpoint.passage.PassageStream;
import org.lastmile.checkpoint.platform.KafkaClients;
import org.lastmile.checkpoint.platform.Tracing;
import org.lastmile.platform.core.event.EventEnvelope;
import org.lastmile.platform.core.event.PublishSpan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends passages pipelined through the one shared producer; its delivery timeout settles what Kafka never answers. */
@Singleton
final class KafkaPassageStream implements PassageStream {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaPassageStream.class);

    private final KafkaClients clients;
    private final Serializer<SpecificRecord> serializer;
    private final Tracing tracing;
    private final String topic;

    /** Whether Kafka left the last readings unacknowledged; told once, not for each request. */
    private final AtomicBoolean away = new AtomicBoolean();

    KafkaPassageStream(KafkaClients clients, Serializer<SpecificRecord> serializer, Tracing tracing) {
        this.clients = clients;
        this.serializer = serializer;
        this.tracing = tracing;
        this.topic = clients.topic("checkpoint.passages");
    }

    @Override
    public CompletableFuture<Void> publish(List<GateEvent> events) {
        var messages = messages(events);
        var batch = new Batch(messages.size());
        RuntimeException unsent = null;
        for (ProducerRecord<String, byte[]> message : messages) {
            if (unsent == null) {
                unsent = send(message, batch);
            } else {
                batch.settled(unsent);
            }
        }
        return batch.safe;
    }

    /** What the producer failed with at once, as it does when it cannot even queue; then the rest is not tried. */
    private @Nullable RuntimeException send(ProducerRecord<String, byte[]> message, Batch batch) {
        Callback span = PublishSpan.of(tracing.tracer(), message);
        try {
            Future<RecordMetadata> sent = clients.producer().send(message, (metadata, failure) -> {
                span.onCompletion(metadata, failure);
                batch.settled(failure);
            });
            return sent.state() == Future.State.FAILED ? new KafkaException(sent.exceptionNow()) : null;
        } catch (KafkaException failure) {
            batch.settled(failure);
            return failure;
        }
    }

    private List<ProducerRecord<String, byte[]>> messages(List<GateEvent> events) {
        var messages = new ArrayList<ProducerRecord<String, byte[]>>(events.size());
        try {
            for (GateEvent event : events) {
                messages.add(message(event));
            }
        } catch (KafkaException registry) {
            LOG.atWarn().addKeyValue("reason", registry.getMessage()).log("readings could not be written as events");
            throw PassageRefusal.registryAway();
        }
        return messages;
    }

    /** The passages of one request; done when Kafka has said something of each. */
    private final class Batch {

        private final CompletableFuture<Void> safe = new CompletableFuture<>();
        private final AtomicInteger open;
        private volatile @Nullable Exception failed;

        Batch(int size) {
            open = new AtomicInteger(size);
            if (size == 0) {
                safe.complete(null);
            }
        }

        void settled(@Nullable Exception failure) {
            if (failure != null) {
                failed = failure;
            }
            if (open.decrementAndGet() > 0) {
                return;
            }
            Exception first = failed;
            if (first == null) {
                acknowledged();
                safe.complete(null);
            } else {
                unacknowledged(first);
                safe.completeExceptionally(PassageRefusal.kafkaAway());
            }
        }
    }

    private void acknowledged() {
        if (away.get() && away.compareAndSet(true, false)) {
            LOG.atInfo().log("readings are safe again");
        }
    }

    private void unacknowledged(Exception failure) {
        if (away.compareAndSet(false, true)) {
            LOG.atWarn()
                    .addKeyValue("reason", failure.getClass().getSimpleName())
                    .log("readings cannot be made safe; each is refused until they can");
        }
    }

    private ProducerRecord<String, byte[]> message(GateEvent happened) {
        SpecificRecord event = PassageMapper.event(happened);
        var record = new ProducerRecord<>(topic, happened.key(), serializer.serialize(topic, event));
        var envelope = new EventEnvelope(
                happened.id(),
                event.getSchema().getFullName(),
                "/checkpoint",
                happened.receivedAt(),
                happened.key(),
                happened.trace());
        envelope.addTo(record.headers());
        return record;
    }
}
