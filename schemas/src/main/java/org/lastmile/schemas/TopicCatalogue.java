package org.lastmile.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * All topics, as {@code topics.yaml} on the class path says; the one source for the local stack, containers and tests.
 */
public final class TopicCatalogue {
    private static final String FILE = "/topics.yaml";

    private final List<Topic> topics;

    private TopicCatalogue(List<Topic> topics) {
        this.topics = topics;
    }

    /** Reads the catalogue from the class path. */
    public static TopicCatalogue load() {
        try (InputStream in = TopicCatalogue.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            Map<String, ?> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            List<Topic> topics = new ArrayList<>();
            new TopicEntry(FILE, root).entries("topics").forEach(entry -> topics.add(entry.toTopic()));
            return new TopicCatalogue(List.copyOf(topics));
        } catch (IOException broken) {
            throw new UncheckedIOException(FILE, broken);
        }
    }

    /** All topics in the order of the file. */
    public List<Topic> topics() {
        return topics;
    }

    /** The topic with this name (without prefix). */
    public Topic topic(String name) {
        return topics.stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no topic " + name + " in " + FILE));
    }

    /**
     * Creates what is missing and brings clean-up and retention of what exists to the catalogue's.
     *
     * <p>Partition counts are never changed, because that would move keys between partitions.
     *
     * @param prefix before every topic name; may be empty
     * @throws IllegalStateException naming every topic whose partition count is another than the catalogue's
     */
    public void create(Admin admin, String prefix, short replication) {
        new TopicSetup(admin, prefix, replication).apply(topics);
    }
}
