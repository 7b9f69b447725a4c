package org.lastmile.quarantine.place.adapter;

import java.util.List;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lastmile.event.registration.PlaceDefined;
import org.lastmile.platform.core.event.EventConsumer;
import org.lastmile.platform.core.event.ReceivedEvent;
import org.lastmile.quarantine.place.Places;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears which places exist. */
@Component
final class PlaceListener {

    static final String CONSUMER = "quarantine.places";

    private final EventConsumer consumer;

    PlaceListener(EventConsumer quarantinePlaces) {
        this.consumer = quarantinePlaces;
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
