package org.lastmile.platform.spring.place;

import org.lastmile.platform.core.event.EventConsumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the known places and their consumer, for a service that has the table. */
@Configuration(proxyBeanMethods = false)
@Import(PlaceListener.class)
public class KnownPlacesWiring {

    @Bean
    JdbcKnownPlaces knownPlaces(JdbcClient jdbc) {
        return new JdbcKnownPlaces(jdbc);
    }

    /** The inbox knows it as the service's: {@code quarantine.places}. */
    @Bean
    EventConsumer placesConsumer(
            @Value("${spring.application.name}") String service,
            EventConsumer.Platform platform,
            JdbcKnownPlaces places) {
        return new EventConsumer(service + ".places", platform, events -> places.remember(PlaceListener.codes(events)));
    }
}
