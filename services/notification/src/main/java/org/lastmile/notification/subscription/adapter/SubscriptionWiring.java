package org.lastmile.notification.subscription.adapter;

import java.time.Clock;
import org.lastmile.notification.subscription.AddressCheck;
import org.lastmile.notification.subscription.OwnSubscriptions;
import org.lastmile.notification.subscription.Subscribe;
import org.lastmile.notification.subscription.Subscriptions;
import org.lastmile.platform.core.pii.FieldCipher;
import org.lastmile.platform.spring.LastmileSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the use cases beans. */
@Configuration(proxyBeanMethods = false)
class SubscriptionWiring {

    @Bean
    FieldCipher fieldCipher(LastmileSettings settings) {
        return FieldCipher.read(settings.secretsDir().resolve("sealing-keyset.json"));
    }

    @Bean
    Subscriptions subscriptions(JdbcClient jdbc, FieldCipher cipher) {
        return new JdbcSubscriptions(jdbc, cipher);
    }

    @Bean
    Subscribe subscribe(Subscriptions subscriptions, AddressCheck addresses, Clock clock) {
        return new Subscribe(subscriptions, addresses, clock);
    }

    @Bean
    OwnSubscriptions ownSubscriptions(Subscriptions subscriptions) {
        return new OwnSubscriptions(subscriptions);
    }
}
