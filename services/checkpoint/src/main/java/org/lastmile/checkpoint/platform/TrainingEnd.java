package org.lastmile.checkpoint.platform;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;

/**
 * Ends a start in environment {@code training}, in which the JVM records its start-up cache, once the server listens
 * and before anything else begins. Neither Kafka nor the database nor the registry is needed for that.
 */
@Singleton
@Requires(env = TrainingEnd.TRAINING)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TrainingEnd implements ApplicationEventListener<ServerStartupEvent> {

    static final String TRAINING = "training";

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        System.exit(0);
    }
}
