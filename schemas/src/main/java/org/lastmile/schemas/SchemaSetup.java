package org.lastmile.schemas;

import java.net.URI;
import java.util.List;

/**
 * Registers all schemas of the catalogue: services never do, so the stack, a site's operator and the tests run this.
 */
public final class SchemaSetup {
    private static final String COMPATIBILITY = "FULL_TRANSITIVE";

    private SchemaSetup() {}

    /**
     * Makes the registry refuse incompatible schemas and registers every record of every topic; running it again
     * changes nothing.
     *
     * @param registry address of the registry's Confluent API
     * @param prefix before every topic name; may be empty
     * @throws SchemaRefused naming the subject whose schema the registry does not take
     * @throws RegistryUnavailable if the registry does not answer
     */
    public static void register(URI registry, String prefix) {
        RegistryClient client = new RegistryClient(List.of(registry));
        client.requireCompatibility(COMPATIBILITY);
        TopicCatalogue.load().topics().forEach(topic -> topic.subjects(prefix).forEach(client::register));
    }
}
