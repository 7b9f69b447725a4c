package org.lastmile.platform.core.event;

import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Tells an event that Kafka does not take, whoever sends it, from a Kafka that is away. */
final class KafkaRefusal {

    private KafkaRefusal() {}

    static boolean is(Throwable failure) {
        return failure instanceof RecordTooLargeException || isOfTopic(failure);
    }

    /** The refusal concerns every event of the topic. */
    static boolean isOfTopic(Throwable failure) {
        return failure instanceof InvalidTopicException
                || failure instanceof TopicAuthorizationException
                || failure instanceof UnknownTopicOrPartitionException
                || failure.getCause() instanceof UnknownTopicOrPartitionException;
    }
}
