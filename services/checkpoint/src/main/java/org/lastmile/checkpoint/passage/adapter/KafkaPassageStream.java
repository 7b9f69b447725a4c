package org.lastmile.checkpoint.passage.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serializer;
import org.lastmile.checkpoint.CheckpointSettings;
import org.lastmile.checkpoint.passage.Passage;
import org.lastmile.checkpoint.passage.PassageRefusal;
import org.lastmile.checkpoint.passage.PassageStream;
import org.lastmile.checkpoint.platform.KafkaClients;
import org.lastmile.checkpoint.platform.Tracing;
import org.lastmile.platform.core.event.EventEnvelope;
import org.lastmile.platform.core.event.PublishSpan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends passages pipelined through the one shared producer and waits until Kafka has all of them. */
@Singleton
final class KafkaPassageStream implements PassageStream {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaPassageStream.class);
    private static final Duration SPARE = Duration.ofMillis(500);

    private final KafkaClients clients;
    private final Serializer<SpecificRecord> serializer;
    private final Tracing tracing;
    private final String topic;
    private final Duration within;

    KafkaPassageStream(
            KafkaClients clients, Serializer<SpecificRecord> serializer, Tracing tracing, CheckpointSettings settings) {
        this.clients = clients;
        this.serializer = serializer;
        this.tracing = tracing;
        this.topic = clients.topic("checkpoint.passages");
        this.within = settings.acknowledgeWithin().plus(SPARE);
    }

    @Override
    public void publish(List<Passage> passages) {
        long until = System.nanoTime() + within.toNanos();
        var sent = new ArrayList<Future<RecordMetadata>>(passages.size());
        try {
            for (Passage passage : passages) {
                var message = message(passage);
                Future<RecordMetadata> future =
                        clients.producer().send(message, PublishSpan.of(tracing.tracer(), message));
                if (future.state() == Future.State.FAILED) {
                    throw away(future.exceptionNow());
                }
                sent.add(future);
            }
            for (Future<RecordMetadata> future : sent) {
                future.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
        } catch (ExecutionException e) {
            throw away(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException | KafkaException e) {
            throw away(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away(e);
        }
    }

    private static RuntimeException away(Throwable reason) {
        LOG.atWarn().addKeyValue("reason", reason.getClass().getSimpleName()).log("readings could not be made safe");
        return PassageRefusal.kafkaAway();
    }

    private ProducerRecord<String, byte[]> message(Passage passage) {
        SpecificRecord event = PassageMapper.event(passage);
        var record = new ProducerRecord<>(topic, passage.key(), serializer.serialize(topic, event));
        var envelope = new EventEnvelope(
                passage.id(),
                event.getSchema().getFullName(),
                "/checkpoint",
                passage.receivedAt(),
                passage.key(),
                passage.trace());
        envelope.toHeaders().forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }
}
