package org.lastmile.quarantine.person.adapter;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lastmile.platform.core.event.EventConsumer;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears who is registered and who lives with whom. */
@Component
final class PersonListener {

    static final String CONSUMER = "quarantine.persons";

    private final EventConsumer consumer;

    PersonListener(EventConsumer quarantinePersons) {
        this.consumer = quarantinePersons;
    }

    @KafkaListener(
            topics = "${lastmile.topic-prefix:}registration.persons",
            groupId = "${lastmile.topic-prefix:}" + CONSUMER)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        consumer.accept(records);
    }
}
