package org.lastmile.schemas;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Makes a cluster's topics those of the catalogue, as far as that is safe; running it again changes nothing. */
final class TopicSetup {
    private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(10);

    private final Admin admin;
    private final String prefix;
    private final short replication;

    TopicSetup(Admin admin, String prefix, short replication) {
        this.admin = admin;
        this.prefix = prefix;
        this.replication = replication;
    }

    void apply(Collection<Topic> catalogue) {
        Map<String, Topic> wanted = catalogue.stream().collect(Collectors.toMap(t -> prefix + t.name(), t -> t));
        Map<String, Topic> existing = new HashMap<>(wanted);
        existing.keySet().retainAll(get(admin.listTopics().names()));
        existing.putAll(createdByOthers(wanted, existing.keySet()));
        requirePartitions(visible(wanted.keySet()), wanted);
        if (!existing.isEmpty()) {
            alignConfigs(existing);
        }
    }

    /** Creates the topics that are not present; returns those that somebody else created meanwhile. */
    private Map<String, Topic> createdByOthers(Map<String, Topic> wanted, Set<String> present) {
        List<NewTopic> missing = wanted.entrySet().stream()
                .filter(topic -> !present.contains(topic.getKey()))
                .map(topic -> new NewTopic(topic.getKey(), topic.getValue().partitions(), replication)
                        .configs(topic.getValue().configs()))
                .toList();
        Map<String, Topic> created = new HashMap<>();
        admin.createTopics(missing).values().forEach((name, creation) -> {
            try {
                get(creation);
            } catch (TopicExistsException madeByAnother) {
                created.put(name, requireNonNull(wanted.get(name)));
            }
        });
        return created;
    }

    /** A topic that was just created takes a moment until every broker shows it. */
    private Collection<TopicDescription> visible(Set<String> names) {
        long start = System.nanoTime();
        while (true) {
            try {
                return get(admin.describeTopics(names).allTopicNames()).values();
            } catch (UnknownTopicOrPartitionException notYet) {
                if (System.nanoTime() - start > VISIBLE_WITHIN.toNanos()) {
                    throw notYet;
                }
                pause();
            }
        }
    }

    private static void requirePartitions(Collection<TopicDescription> found, Map<String, Topic> wanted) {
        List<String> wrong = new ArrayList<>();
        for (TopicDescription topic : found) {
            int expected = requireNonNull(wanted.get(topic.name())).partitions();
            int actual = topic.partitions().size();
            if (actual != expected) {
                wrong.add("%s has %d partitions, the catalogue says %d".formatted(topic.name(), actual, expected));
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("Partition counts are never changed in place: " + String.join("; ", wrong));
        }
    }

    private void alignConfigs(Map<String, Topic> existing) {
        List<ConfigResource> resources = existing.keySet().stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        get(admin.describeConfigs(resources).all()).forEach((resource, found) -> {
            List<AlterConfigOp> ops =
                    changes(requireNonNull(existing.get(resource.name())).configs(), found);
            if (!ops.isEmpty()) {
                changes.put(resource, ops);
            }
        });
        if (!changes.isEmpty()) {
            get(admin.incrementalAlterConfigs(changes).all());
        }
    }

    private static List<AlterConfigOp> changes(Map<String, String> wanted, Config found) {
        return wanted.entrySet().stream()
                .filter(config ->
                        !config.getValue().equals(found.get(config.getKey()).value()))
                .map(config -> new AlterConfigOp(
                        new ConfigEntry(config.getKey(), config.getValue()), AlterConfigOp.OpType.SET))
                .toList();
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof KafkaException cause ? cause : new KafkaException(failed.getCause());
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
    }
}
