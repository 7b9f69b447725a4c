package org.lastmile.platform.spring.place;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lastmile.event.registration.PlaceDefined;
import org.lastmile.platform.core.event.EventConsumer;
import org.lastmile.platform.core.event.ReceivedEvent;
import org.springframework.kafka.annotation.KafkaListener;

/** Hears which places exist. */
final class PlaceListener {

    private final EventConsumer consumer;

    PlaceListener(EventConsumer placesConsumer) {
        this.consumer = placesConsumer;
    }

    @KafkaListener(
            topics = "${lastmile.topic-prefix:}registration.places",
            groupId = "${lastmile.topic-prefix:}${spring.application.name}.places")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        consumer.accept(records);
    }

    static SortedSet<String> codes(List<ReceivedEvent> events) {
        var codes = new TreeSet<String>();
        for (ReceivedEvent event : events) {
            if (event.payload() instanceof PlaceDefined place) {
                codes.add(place.getCode());
            }
        }
        return codes;
    }
}
