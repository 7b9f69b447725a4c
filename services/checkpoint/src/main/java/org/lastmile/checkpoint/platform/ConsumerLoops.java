package org.lastmile.checkpoint.platform;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.lastmile.platform.core.event.EventConsumer;
import org.lastmile.platform.core.event.OutboxRelay;

/**
 * Starts the relay and one loop per subscription once the server is up, and stops them in order. What is judged once
 * must not be judged by half a copy, so the loops begin when the copies are complete.
 */
@Singleton
final class ConsumerLoops implements ApplicationEventListener<ServerStartupEvent> {

    private final OutboxRelay relay;
    private final List<EventConsumer> consumers = new ArrayList<>();
    private final List<ConsumerLoop> loops = new ArrayList<>();

    ConsumerLoops(
            List<EventSubscription> subscriptions,
            EventConsumer.Platform platform,
            KafkaClients clients,
            TopicFollower copies,
            OutboxRelay relay) {
        this.relay = relay;
        for (EventSubscription subscription : subscriptions) {
            var consumer = new EventConsumer(subscription.group(), platform, subscription);
            var topics = subscription.topics().stream().map(clients::topic).toList();
            consumers.add(consumer);
            for (int thread = 0; thread < subscription.threads(); thread++) {
                loops.add(new ConsumerLoop(
                        consumer,
                        subscription,
                        topics,
                        () -> clients.inGroup(subscription.group()),
                        copies::isComplete));
            }
        }
    }

    List<EventConsumer> consumers() {
        return List.copyOf(consumers);
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        relay.start();
        loops.forEach(ConsumerLoop::start);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        for (ConsumerLoop loop : loops) {
            loop.close();
        }
        relay.close();
    }
}
