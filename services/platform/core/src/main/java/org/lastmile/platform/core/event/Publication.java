package org.lastmile.platform.core.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends rows to Kafka, pipelined and in order. The first send that fails for a passing reason closes the producer at
 * once, from its own callback, so that nothing later can overtake what failed.
 */
final class Publication implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;

    Publication(RelaySettings settings) {
        var config = new HashMap<>(settings.producer());
        int delivery = Math.toIntExact(settings.deliveryTimeout().toMillis());
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, delivery);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, delivery / 2);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, delivery);
        producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    /**
     * What became of a batch.
     *
     * @param acknowledged sequences that Kafka has
     * @param refused sequences that Kafka will never take, with the reason
     * @param broken the producer is closed: the rest must be read again
     */
    record Outcome(List<Long> acknowledged, Map<Long, String> refused, boolean broken) {}

    Outcome publish(List<OutboxRows.Row> rows) {
        var sent = new ArrayList<Future<RecordMetadata>>(rows.size());
        var sentRows = new ArrayList<OutboxRows.Row>(rows.size());
        var refused = new HashMap<Long, String>();
        var stopped = new HashSet<String>();
        boolean broken = false;
        for (OutboxRows.Row row : rows) {
            String key = row.message().topic() + '\n' + row.message().key();
            if (stopped.contains(key)) {
                continue;
            }
            try {
                Future<RecordMetadata> future = producer.send(row.message(), (metadata, failure) -> {
                    if (failure != null && !isFinal(failure)) {
                        producer.close(Duration.ZERO);
                    }
                });
                if (future.isDone() && finalReason(future) instanceof String reason) {
                    refused.put(row.seq(), reason);
                    stopped.add(key);
                    continue;
                }
                sent.add(future);
                sentRows.add(row);
            } catch (RuntimeException closedOrInterrupted) {
                broken = true;
                break;
            }
        }
        var acknowledged = new ArrayList<Long>(sent.size());
        for (int i = 0; i < sent.size(); i++) {
            try {
                sent.get(i).get();
                acknowledged.add(sentRows.get(i).seq());
            } catch (ExecutionException e) {
                if (isFinal(e)) {
                    refused.put(sentRows.get(i).seq(), String.valueOf(e.getCause()));
                } else {
                    broken = true;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                broken = true;
                break;
            }
        }
        return new Outcome(acknowledged, refused, broken);
    }

    private static Object finalReason(Future<RecordMetadata> done) {
        return done.state() == Future.State.FAILED && isFinal(done.exceptionNow())
                ? String.valueOf(done.exceptionNow())
                : Boolean.FALSE;
    }

    private static boolean isFinal(Throwable thrown) {
        Throwable cause = thrown.getCause();
        Throwable failure = thrown instanceof ExecutionException && cause != null ? cause : thrown;
        return failure instanceof RecordTooLargeException
                || failure instanceof InvalidTopicException
                || failure instanceof TopicAuthorizationException;
    }

    /** Drops what is in flight: whoever comes next reads it again from the table. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
