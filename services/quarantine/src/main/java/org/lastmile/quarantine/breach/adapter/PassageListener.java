package org.lastmile.quarantine.breach.adapter;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lastmile.platform.core.event.EventConsumer;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears who passed which gate. */
@Component
final class PassageListener {

    static final String CONSUMER = "quarantine.passages";

    private final EventConsumer consumer;

    PassageListener(EventConsumer quarantinePassages) {
        this.consumer = quarantinePassages;
    }

    @KafkaListener(
            topics = "${lastmile.topic-prefix:}checkpoint.passages",
            groupId = "${lastmile.topic-prefix:}" + CONSUMER)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        consumer.accept(records);
    }
}
