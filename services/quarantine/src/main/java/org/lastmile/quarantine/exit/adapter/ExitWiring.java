package org.lastmile.quarantine.exit.adapter;

import java.time.Clock;
import org.lastmile.platform.core.request.KeyedRequests;
import org.lastmile.quarantine.QuarantineSettings;
import org.lastmile.quarantine.exit.ApproveExit;
import org.lastmile.quarantine.exit.Exits;
import org.lastmile.quarantine.exit.ShowExits;
import org.lastmile.quarantine.exit.WithdrawExit;
import org.lastmile.quarantine.order.OrderFolder;
import org.lastmile.quarantine.order.Orders;
import org.lastmile.quarantine.order.ShowOrders;
import org.lastmile.quarantine.person.Persons;
import org.lastmile.quarantine.restriction.RecomputeRestrictions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the use cases of exits. */
@Configuration(proxyBeanMethods = false)
class ExitWiring {

    @Bean
    ApproveExit approveExit(
            Exits exits,
            Orders orders,
            Persons persons,
            KeyedRequests requests,
            RecomputeRestrictions recompute,
            QuarantineSettings settings,
            Clock clock) {
        return new ApproveExit(exits, orders, persons, requests, recompute, settings.longestExit(), clock);
    }

    @Bean
    WithdrawExit withdrawExit(
            Exits exits, Orders orders, Persons persons, RecomputeRestrictions recompute, Clock clock) {
        return new WithdrawExit(exits, new OrderFolder(orders, persons), recompute, clock);
    }

    @Bean
    ShowExits showExits(Exits exits, ShowOrders orders, Clock clock) {
        return new ShowExits(exits, orders, clock);
    }
}
