package org.lastmile.inspection.place.adapter;

import java.util.List;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lastmile.event.registration.PlaceDefined;
import org.lastmile.inspection.place.Places;
import org.lastmile.platform.core.event.EventConsumer;
import org.lastmile.platform.core.event.ReceivedEvent;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears which places exist. */
@Component
final class PlaceListener {

    static final String CONSUMER = "inspection.places";

    private final EventConsumer consumer;

    PlaceListener(EventConsumer inspectionPlaces) {
        this.consumer = inspectionPlaces;
    }

    @KafkaListener(
            topics = "${lastmile.topic-prefix:}registration.places",
            groupId = "${lastmile.topic-prefix:}" + CONSUMER)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        consumer.accept(records);
    }

    static void remember(Places places, List<ReceivedEvent> events) {
        var codes = new TreeSet<String>();
        for (ReceivedEvent event : events) {
            if (event.payload() instanceof PlaceDefined place) {
                codes.add(place.getCode());
            }
        }
        if (!codes.isEmpty()) {
            places.remember(codes);
        }
    }
}
