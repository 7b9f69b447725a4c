package org.lastmile.checkpoint.passage.adapter;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.apache.kafka.common.KafkaException;
import org.lastmile.checkpoint.platform.KafkaClients;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the partitions of the topic known to the producer: a send must not have to ask for them first. */
@Singleton
@Requires(notEnv = "training")
class PassageTopicRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(PassageTopicRefresh.class);

    private final KafkaClients clients;

    PassageTopicRefresh(KafkaClients clients) {
        this.clients = clients;
    }

    @Scheduled(fixedDelay = "5s")
    void refresh() {
        try {
            clients.producer().partitionsFor(clients.topic("checkpoint.passages"));
        } catch (KafkaException away) {
            LOG.atDebug().addKeyValue("reason", away.getClass().getSimpleName()).log("Kafka does not tell partitions");
        }
    }
}
