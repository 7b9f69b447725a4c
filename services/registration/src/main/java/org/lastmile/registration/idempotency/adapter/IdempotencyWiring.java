package org.lastmile.registration.idempotency.adapter;

import java.time.Clock;
import org.lastmile.registration.RegistrationSettings;
import org.lastmile.registration.idempotency.OnceOnly;
import org.lastmile.registration.idempotency.RememberedAnswers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the use case a bean. */
@Configuration(proxyBeanMethods = false)
class IdempotencyWiring {

    @Bean
    OnceOnly onceOnly(RememberedAnswers answers, Clock clock, RegistrationSettings settings) {
        return new OnceOnly(answers, clock, settings.repeatWithin());
    }
}
