package org.lastmile.notification.alert.adapter;

import java.time.Clock;
import org.lastmile.notification.alert.AcknowledgeAlert;
import org.lastmile.notification.alert.AlertFollowUp;
import org.lastmile.notification.alert.Alerts;
import org.lastmile.notification.alert.FindAlerts;
import org.lastmile.notification.alert.RecordViolations;
import org.lastmile.platform.core.event.EventConsumer;
import org.lastmile.platform.core.event.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the use cases beans. */
@Configuration(proxyBeanMethods = false)
class AlertWiring {

    @Bean
    Alerts alerts(JdbcClient jdbc, Outbox outbox, AlertFollowUp followUp) {
        return new JdbcAlerts(jdbc, outbox, followUp);
    }

    @Bean
    RecordViolations recordViolations(Alerts alerts, Clock clock) {
        return new RecordViolations(alerts, clock);
    }

    @Bean
    AcknowledgeAlert acknowledgeAlert(Alerts alerts, Clock clock) {
        return new AcknowledgeAlert(alerts, clock);
    }

    @Bean
    FindAlerts findAlerts(Alerts alerts) {
        return new FindAlerts(alerts);
    }

    @Bean
    EventConsumer violationConsumer(
            EventConsumer.Platform platform, RecordViolations recordViolations, AlertMetrics metrics) {
        return new EventConsumer(
                ViolationListener.CONSUMER,
                platform,
                events -> metrics.count(recordViolations.handle(ViolationMapper.violations(events))));
    }
}
