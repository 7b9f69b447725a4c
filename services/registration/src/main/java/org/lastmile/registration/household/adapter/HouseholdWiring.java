package org.lastmile.registration.household.adapter;

import java.time.Clock;
import org.lastmile.registration.household.ChangeMembers;
import org.lastmile.registration.household.FormHousehold;
import org.lastmile.registration.household.Households;
import org.lastmile.registration.household.JoinHousehold;
import org.lastmile.registration.household.ShowHousehold;
import org.lastmile.registration.place.Places;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the use cases beans. */
@Configuration(proxyBeanMethods = false)
class HouseholdWiring {

    @Bean
    FormHousehold formHousehold(Households households, Places places, Clock clock) {
        return new FormHousehold(households, places, clock);
    }

    @Bean
    ChangeMembers changeMembers(Households households, Clock clock) {
        return new ChangeMembers(households, clock);
    }

    @Bean
    JoinHousehold joinHousehold(Households households, Clock clock) {
        return new JoinHousehold(households, clock);
    }

    @Bean
    ShowHousehold showHousehold(Households households) {
        return new ShowHousehold(households);
    }
}
