package org.lastmile.schemas;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Learns in the background what a service may write, so that no transaction waits for the registry. */
public final class LearnAhead {

    private static final Logger LOG = LoggerFactory.getLogger(LearnAhead.class);
    private static final Duration AGAIN = Duration.ofSeconds(2);
    private static final String DETECTING = "any detecting service";

    private record Known(String topic, Schema schema) {}

    private LearnAhead() {}

    /**
     * Begins to learn the schemas of the topics this service owns and of the violations; goes on until all are known.
     * Other serializers than ours learn by themselves.
     *
     * @param prefix before every topic name
     */
    public static void start(Serializer<SpecificRecord> serializer, String service, String prefix) {
        if (serializer instanceof AvroSerializer ours) {
            Deque<Known> open = new ArrayDeque<>();
            for (Topic topic : TopicCatalogue.load().topics()) {
                if (topic.owner().equals(service) || topic.owner().equals(DETECTING)) {
                    topic.schemas().forEach(schema -> open.add(new Known(prefix + topic.name(), schema)));
                }
            }
            Thread.ofVirtual().name("learn-schemas").start(() -> learn(ours, open));
        }
    }

    private static void learn(AvroSerializer serializer, Deque<Known> open) {
        while (open.peek() instanceof Known next) {
            try {
                serializer.learn(next.topic(), next.schema());
                open.remove();
            } catch (KafkaException notYet) {
                LOG.atWarn()
                        .addKeyValue("topic", next.topic())
                        .addKeyValue("type", next.schema().getFullName())
                        .addKeyValue("reason", notYet.getMessage())
                        .log("schema cannot be learnt yet; trying again");
                LockSupport.parkNanos(AGAIN.toNanos());
            }
        }
    }
}
