package org.lastmile.schemas;

import static java.util.Objects.requireNonNull;

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

/** Makes a cluster's topics those of the catalogue, as far as that is safe; running it again changes nothing. */
final class TopicSetup {
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
        Set<String> present = get(admin.listTopics().names());
        Map<String, Topic> existing = new HashMap<>(wanted);
        existing.keySet().retainAll(present);
        create(wanted, present, existing);
        if (!existing.isEmpty()) {
            requirePartitions(existing);
            alignConfigs(existing);
        }
    }

    private void create(Map<String, Topic> wanted, Set<String> present, Map<String, Topic> existing) {
        List<NewTopic> missing = new ArrayList<>();
        wanted.forEach((name, topic) -> {
            if (!present.contains(name)) {
                missing.add(new NewTopic(name, topic.partitions(), replication).configs(topic.configs()));
            }
        });
        admin.createTopics(missing).values().forEach((name, created) -> {
            try {
                get(created);
            } catch (TopicExistsException madeByAnother) {
                existing.put(name, wanted.get(name));
            }
        });
    }

    private void requirePartitions(Map<String, Topic> existing) {
        List<String> wrong = new ArrayList<>();
        for (TopicDescription found :
                get(admin.describeTopics(existing.keySet()).allTopicNames()).values()) {
            int expected = requireNonNull(existing.get(found.name())).partitions();
            int actual = found.partitions().size();
            if (actual != expected) {
                wrong.add("%s has %d partitions, the catalogue says %d".formatted(found.name(), actual, expected));
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
