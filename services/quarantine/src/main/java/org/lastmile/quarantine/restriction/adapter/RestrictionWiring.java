package org.lastmile.quarantine.restriction.adapter;

import org.lastmile.quarantine.restriction.RecomputeRestrictions;
import org.lastmile.quarantine.restriction.Restrictions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the use case of restrictions. */
@Configuration(proxyBeanMethods = false)
class RestrictionWiring {

    @Bean
    RecomputeRestrictions recomputeRestrictions(Restrictions restrictions) {
        return new RecomputeRestrictions(restrictions);
    }
}
