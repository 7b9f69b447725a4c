package org.lastmile.quarantine.order.adapter;

import java.time.Clock;
import org.lastmile.platform.core.place.KnownPlaces;
import org.lastmile.platform.core.request.KeyedRequests;
import org.lastmile.platform.spring.place.KnownPlacesWiring;
import org.lastmile.platform.spring.request.KeyedRequestsWiring;
import org.lastmile.quarantine.breach.EndEpisodes;
import org.lastmile.quarantine.order.IssueOrder;
import org.lastmile.quarantine.order.Orders;
import org.lastmile.quarantine.order.RecordOrder;
import org.lastmile.quarantine.order.ReleaseOrder;
import org.lastmile.quarantine.order.ServeOrder;
import org.lastmile.quarantine.order.ShowOrders;
import org.lastmile.quarantine.order.Vault;
import org.lastmile.quarantine.person.Persons;
import org.lastmile.quarantine.restriction.RecomputeRestrictions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Makes the use cases of orders. */
@Configuration(proxyBeanMethods = false)
@Import({KeyedRequestsWiring.class, KnownPlacesWiring.class})
class OrderWiring {

    @Bean
    RecordOrder recordOrder(
            Orders orders, KeyedRequests requests, Persons persons, RecomputeRestrictions recompute, Clock clock) {
        return new RecordOrder(orders, requests, persons, recompute, clock);
    }

    @Bean
    IssueOrder issueOrder(Persons persons, KnownPlaces places, Vault vault, RecordOrder recordOrder) {
        return new IssueOrder(persons, places, vault, recordOrder);
    }

    @Bean
    ServeOrder serveOrder(Orders orders, Persons persons, Clock clock) {
        return new ServeOrder(orders, persons, clock);
    }

    @Bean
    ReleaseOrder releaseOrder(
            Orders orders, Persons persons, RecomputeRestrictions recompute, EndEpisodes endEpisodes, Clock clock) {
        return new ReleaseOrder(orders, persons, recompute, endEpisodes, clock);
    }

    @Bean
    ShowOrders showOrders(Orders orders, Persons persons, Clock clock) {
        return new ShowOrders(orders, persons, clock);
    }
}
