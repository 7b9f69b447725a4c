package org.lastmile.inspection.alert.adapter;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lastmile.platform.core.event.EventConsumer;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears of alerts. */
@Component
final class AlertListener {

    static final String CONSUMER = "inspection.alerts";

    private final EventConsumer consumer;

    AlertListener(EventConsumer inspectionAlerts) {
        this.consumer = inspectionAlerts;
    }

    @KafkaListener(
            topics = "${lastmile.topic-prefix:}notification.alerts",
            groupId = "${lastmile.topic-prefix:}" + CONSUMER)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        consumer.accept(records);
    }
}
