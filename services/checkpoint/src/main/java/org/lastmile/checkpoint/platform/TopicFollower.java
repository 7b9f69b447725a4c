package org.lastmile.checkpoint.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.lastmile.schemas.RegistryContradiction;
import org.lastmile.schemas.SchemaUnknown;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the followed topics from their beginning at every start, without a group, and follows them ever after. What was
 * read stays read over a lost connection: the next consumer goes on at the same position.
 */
@Singleton
public final class TopicFollower {

    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration AGAIN = Duration.ofMillis(500);

    private final Map<String, FollowedTopic> byName;
    private final KafkaClients clients;
    private final Deserializer<SpecificRecord> deserializer;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final Map<TopicPartition, Long> goal = new HashMap<>();
    private final Thread worker;
    private volatile boolean running = true;
    private volatile boolean complete;

    TopicFollower(List<FollowedTopic> topics, KafkaClients clients, Deserializer<SpecificRecord> deserializer) {
        this.byName = topics.stream().collect(Collectors.toMap(t -> clients.topic(t.topic()), Function.identity()));
        this.clients = clients;
        this.deserializer = deserializer;
        this.worker = Thread.ofPlatform().name("topic-follower").daemon().unstarted(this::run);
    }

    /** True once everything that was there at the start has been read. */
    public boolean isComplete() {
        return complete;
    }

    void start() {
        worker.start();
    }

    private void run() {
        while (running) {
            try (var consumer = clients.alone()) {
                assign(consumer);
                while (running) {
                    for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
                        take(message);
                        next.put(new TopicPartition(message.topic(), message.partition()), message.offset() + 1);
                    }
                    complete = complete
                            || goal.entrySet().stream().allMatch(e -> consumer.position(e.getKey()) >= e.getValue());
                }
            } catch (RuntimeException e) {
                LOG.atWarn()
                        .addKeyValue("reason", e.getClass().getName())
                        .log("topic follower goes on with a new consumer");
                LockSupport.parkNanos(AGAIN.toNanos());
            }
        }
    }

    private void assign(KafkaConsumer<String, byte[]> consumer) {
        var partitions = byName.keySet().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .toList();
        if (partitions.stream().map(TopicPartition::topic).distinct().count() < byName.size()) {
            throw new IllegalStateException("a followed topic does not exist yet");
        }
        consumer.assign(partitions);
        if (goal.isEmpty()) {
            goal.putAll(consumer.endOffsets(partitions));
        }
        for (TopicPartition partition : partitions) {
            Long position = next.get(partition);
            if (position == null) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, position);
            }
        }
    }

    private void take(ConsumerRecord<String, byte[]> message) {
        FollowedTopic topic = byName.get(message.topic());
        String key = message.key();
        if (topic == null || key == null || message.value() != null && !matters(topic, message)) {
            return;
        }
        try {
            topic.take(key, deserializer.deserialize(message.topic(), message.headers(), message.value()));
        } catch (RegistryContradiction | SchemaUnknown notNow) {
            // the registry is not what it was: what cannot be read now may be a restriction
            complete = false;
            throw notNow;
        } catch (SerializationException unreadable) {
            LOG.atError()
                    .addKeyValue("topic", message.topic())
                    .addKeyValue("partition", message.partition())
                    .addKeyValue("offset", message.offset())
                    .addKeyValue("reason", unreadable.getClass().getName())
                    .log("unreadable record left out of the copy");
        }
    }

    private static boolean matters(FollowedTopic topic, ConsumerRecord<String, byte[]> message) {
        var type = message.headers().lastHeader("ce_type");
        return type == null || topic.types().contains(new String(type.value(), UTF_8));
    }

    @PreDestroy
    void stop() throws InterruptedException {
        running = false;
        LockSupport.unpark(worker);
        worker.join(Duration.ofSeconds(2));
        worker.interrupt();
    }
}
