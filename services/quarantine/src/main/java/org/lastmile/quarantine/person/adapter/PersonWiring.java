package org.lastmile.quarantine.person.adapter;

import org.lastmile.platform.core.event.EventConsumer;
import org.lastmile.quarantine.breach.EndEpisodes;
import org.lastmile.quarantine.person.FollowRegistry;
import org.lastmile.quarantine.person.Persons;
import org.lastmile.quarantine.restriction.RecomputeRestrictions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the use case and the consumer of persons. */
@Configuration(proxyBeanMethods = false)
class PersonWiring {

    @Bean
    FollowRegistry followRegistry(Persons persons, RecomputeRestrictions recompute, EndEpisodes endEpisodes) {
        return new FollowRegistry(persons, recompute, endEpisodes);
    }

    @Bean
    EventConsumer quarantinePersons(EventConsumer.Platform platform, FollowRegistry follow) {
        return new EventConsumer(
                PersonListener.CONSUMER, platform, events -> follow.handle(RegistryMapper.news(events)));
    }
}
