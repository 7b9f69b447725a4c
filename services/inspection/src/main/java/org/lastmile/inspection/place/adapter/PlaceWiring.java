package org.lastmile.inspection.place.adapter;

import org.lastmile.inspection.place.Places;
import org.lastmile.platform.core.event.EventConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the consumer of places. */
@Configuration(proxyBeanMethods = false)
class PlaceWiring {

    @Bean
    EventConsumer inspectionPlaces(EventConsumer.Platform platform, Places places) {
        return new EventConsumer(PlaceListener.CONSUMER, platform, events -> PlaceListener.remember(places, events));
    }
}
