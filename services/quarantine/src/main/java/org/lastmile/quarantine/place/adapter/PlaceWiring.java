package org.lastmile.quarantine.place.adapter;

import org.lastmile.platform.core.event.EventConsumer;
import org.lastmile.quarantine.place.Places;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the consumer of places. */
@Configuration(proxyBeanMethods = false)
class PlaceWiring {

    @Bean
    EventConsumer quarantinePlaces(EventConsumer.Platform platform, Places places) {
        return new EventConsumer(PlaceListener.CONSUMER, platform, events -> PlaceListener.remember(places, events));
    }
}
