package org.lastmile.platform.core.event;

import io.opentelemetry.api.trace.Tracer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.lastmile.platform.core.event.OutboxRows.Row;

/**
 * Sends rows to Kafka, pipelined and in order. The first send that fails for a passing reason closes the producer at
 * once, from its own callback, so that nothing later can overtake what failed.
 *
 * <p>Invariant: what {@link #publish} was given is in Kafka or given up within the delivery timeout, counted from the
 * moment it was read: a tenth for handing over to the producer, a tenth for the last of these calls to return, and the
 * rest for Kafka's answer.
 */
final class Publication implements AutoCloseable {

    /** An event this large may be refused by the broker itself, so its answer is awaited before the next is sent. */
    private static final int LARGE_BYTES = 64 * 1024;

    /** How long a topic that Kafka refused is not asked for again: asking for a missing one blocks all the others. */
    private static final Duration TOPIC_REST = Duration.ofMinutes(1);

    private final KafkaProducer<String, byte[]> producer;
    private final Tracer tracer;
    private final Duration handOver;
    private final Map<String, Stop> stoppedTopics = new HashMap<>();

    Publication(RelaySettings settings, Tracer tracer) {
        this.tracer = tracer;
        handOver = settings.deliveryTimeout().dividedBy(10);
        int block = Math.toIntExact(handOver.toMillis());
        var config = new HashMap<>(settings.producer());
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, block);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8 * block);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4 * block);
        producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    /**
     * What became of a batch. What is in neither list is still to be sent.
     *
     * @param acknowledged sequences that Kafka has
     * @param refused sequences that Kafka will not take, with the reason
     * @param broken the producer is closed: the rest must be read again
     */
    record Outcome(List<Long> acknowledged, Map<Long, String> refused, boolean broken) {}

    private record Stop(String reason, long at) {}

    private record Sent(Row row, Future<RecordMetadata> answer) {}

    /** Publishes rows that were read from this {@link System#nanoTime} on. */
    Outcome publish(List<Row> rows, long readFrom) {
        var attempt = new Attempt(rows.size());
        long handedOver = readFrom + handOver.toNanos();
        stoppedTopics.values().removeIf(stop -> System.nanoTime() - stop.at() > TOPIC_REST.toNanos());
        for (Row row : rows) {
            if (attempt.broken || System.nanoTime() - handedOver > 0) {
                break;
            }
            attempt.send(row);
        }
        attempt.sent.forEach(attempt::await);
        return new Outcome(attempt.acknowledged, attempt.refused, attempt.broken);
    }

    /** One batch on its way. */
    private final class Attempt {
        final List<Sent> sent;
        final List<Long> acknowledged;
        final Map<Long, String> refused = new LinkedHashMap<>();
        final Set<String> stoppedKeys = new HashSet<>();
        boolean broken;

        Attempt(int size) {
            sent = new ArrayList<>(size);
            acknowledged = new ArrayList<>(size);
        }

        void send(Row row) {
            String topic = row.message().topic();
            Stop stopped = stoppedTopics.get(topic);
            if (stopped != null) {
                refused.put(row.seq(), stopped.reason());
            } else if (!stoppedKeys.contains(key(row))) {
                var span = PublishSpan.of(tracer, row.message());
                try {
                    var answer = new Sent(row, producer.send(row.message(), (metadata, failure) -> {
                        span.onCompletion(metadata, failure);
                        if (failure != null && !KafkaRefusal.is(failure)) {
                            producer.close(Duration.ZERO);
                        }
                    }));
                    if (answer.answer().isDone() || row.bytes() > LARGE_BYTES) {
                        await(answer);
                    } else {
                        sent.add(answer);
                    }
                } catch (RuntimeException closed) {
                    broken = true;
                }
            }
        }

        void await(Sent one) {
            try {
                one.answer().get();
                acknowledged.add(one.row().seq());
            } catch (ExecutionException e) {
                refuse(one.row(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                broken = true;
            }
        }

        private void refuse(Row row, ExecutionException answer) {
            Throwable failure = answer.getCause() == null ? answer : answer.getCause();
            if (!KafkaRefusal.is(failure)) {
                broken = true;
                return;
            }
            String reason = String.valueOf(failure);
            refused.put(row.seq(), reason);
            if (KafkaRefusal.isOfTopic(failure)) {
                stoppedTopics.put(row.message().topic(), new Stop(reason, System.nanoTime()));
            } else {
                stoppedKeys.add(key(row));
            }
        }
    }

    private static String key(Row row) {
        return row.message().topic() + '\n' + row.message().key();
    }

    /** Drops what is in flight: whoever comes next reads it again from the table. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
