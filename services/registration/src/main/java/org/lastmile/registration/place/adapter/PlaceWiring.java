package org.lastmile.registration.place.adapter;

import java.time.Clock;
import org.lastmile.registration.place.DefinePlace;
import org.lastmile.registration.place.ImportPlaces;
import org.lastmile.registration.place.Places;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the use cases beans. */
@Configuration(proxyBeanMethods = false)
class PlaceWiring {

    @Bean
    ImportPlaces importPlaces(Places places, Clock clock) {
        return new ImportPlaces(places, clock);
    }

    @Bean
    DefinePlace definePlace(Places places, Clock clock) {
        return new DefinePlace(places, clock);
    }
}
