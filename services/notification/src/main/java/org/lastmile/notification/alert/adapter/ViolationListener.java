package org.lastmile.notification.alert.adapter;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lastmile.platform.core.event.EventConsumer;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears of violations from every detecting service. */
@Component
class ViolationListener {

    static final String CONSUMER = "notification.violations";

    private final EventConsumer violationConsumer;

    ViolationListener(EventConsumer violationConsumer) {
        this.violationConsumer = violationConsumer;
    }

    @KafkaListener(
            topics = "${lastmile.topic-prefix:}violations",
            groupId = "${lastmile.topic-prefix:}" + CONSUMER,
            concurrency = "${lastmile.notification.violation-readers:2}")
    void hear(List<ConsumerRecord<String, byte[]>> violations) {
        violationConsumer.accept(violations);
    }
}
