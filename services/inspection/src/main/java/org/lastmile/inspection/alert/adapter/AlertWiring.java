package org.lastmile.inspection.alert.adapter;

import org.lastmile.inspection.alert.KnownAlerts;
import org.lastmile.platform.core.event.EventConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the consumer of alerts. */
@Configuration(proxyBeanMethods = false)
class AlertWiring {

    @Bean
    EventConsumer inspectionAlerts(EventConsumer.Platform platform, KnownAlerts alerts) {
        return new EventConsumer(
                AlertListener.CONSUMER, platform, events -> alerts.remember(AlertMapper.alerts(events)));
    }
}
