package org.lastmile.checkpoint.platform;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Does Kafka answer, and is the copy of what is followed complete? Without both no verdict can be given. */
@Singleton
@Readiness
final class KafkaHealth implements HealthIndicator {

    private final KafkaClients clients;
    private final TopicFollower follower;

    KafkaHealth(KafkaClients clients, TopicFollower follower) {
        this.clients = clients;
        this.follower = follower;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Mono.fromCallable(this::look).subscribeOn(Schedulers.boundedElastic());
    }

    private HealthResult look() {
        String copies = follower.isComplete() ? "complete" : "being read";
        try {
            int brokers = clients.admin()
                    .describeCluster()
                    .nodes()
                    .get(2, TimeUnit.SECONDS)
                    .size();
            return HealthResult.builder("kafka", follower.isComplete() ? HealthStatus.UP : HealthStatus.DOWN)
                    .details(Map.of("brokers", brokers, "copies", copies))
                    .build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return away(copies);
        } catch (Exception e) {
            return away(copies);
        }
    }

    private static HealthResult away(String copies) {
        return HealthResult.builder("kafka", HealthStatus.DOWN)
                .details(Map.of("error", "Kafka does not answer", "copies", copies))
                .build();
    }
}
