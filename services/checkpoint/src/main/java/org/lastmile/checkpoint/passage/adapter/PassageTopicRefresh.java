package org.lastmile.checkpoint.passage.adapter;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.lastmile.checkpoint.platform.KafkaClients;
import org.lastmile.checkpoint.platform.Sweep;

/** Keeps the partitions of the topic known to the producer: a send must not have to ask for them first. */
@Singleton
@Requires(notEnv = "training")
class PassageTopicRefresh {

    private final Sweep partitions;

    PassageTopicRefresh(KafkaClients clients) {
        this.partitions = new Sweep(
                "partitions of passages", () -> clients.producer().partitionsFor(clients.topic("checkpoint.passages")));
    }

    @Scheduled(fixedDelay = "5s")
    void refresh() {
        partitions.run();
    }
}
