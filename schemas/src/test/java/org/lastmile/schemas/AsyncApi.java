package org.lastmile.schemas;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lastmile.schemas.EventSchemas.Event;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** The AsyncAPI 3.0 document of all topics, made from {@code topics.yaml} and the schemas' source files. */
final class AsyncApi {
    /** Where the document lies for readers and tools. */
    static final Path FILE = Path.of("asyncapi.yaml");

    private static final String FIRST_LINES = """
            # AsyncAPI 3.0: every topic and every event on it. Made from topics.yaml and src/main/avro, not edited:
            # %s
            """.formatted(PublishTest.HOW);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

    private AsyncApi() {}

    static String document() {
        Map<String, Event> events = EventSchemas.all()
                .collect(Collectors.toMap(event -> event.schema().getFullName(), event -> event));
        Map<String, Object> channels = new LinkedHashMap<>();
        Map<String, Object> operations = new LinkedHashMap<>();
        Map<String, Object> messages = new LinkedHashMap<>();
        for (Topic topic : TopicCatalogue.load().topics()) {
            channels.put(topic.name(), channel(topic));
            operations.put("write." + topic.name(), operation(topic));
            topic.records().forEach(record -> {
                Event event = requireNonNull(events.get(record), record);
                messages.put(event.name(), message(topic, event));
            });
        }
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("asyncapi", "3.0.0");
        root.put("info", info());
        root.put("defaultContentType", "application/avro");
        root.put("channels", channels);
        root.put("operations", operations);
        root.put("components", ordered("messages", messages, "schemas", Map.of("EventHeaders", headers())));
        return FIRST_LINES + yaml().dump(root);
    }

    private static Map<String, Object> info() {
        return ordered(
                "title",
                "Lastmile events",
                "version",
                "0.1.0",
                "description",
                "Events over Kafka in Confluent's wire layout: 0x0, schema id (4 bytes), Avro body. Subjects are named"
                        + " topic-record; compatibility is FULL_TRANSITIVE. A site may put a prefix before every topic"
                        + " name.",
                "license",
                ordered("name", "Apache-2.0", "url", "https://www.apache.org/licenses/LICENSE-2.0"));
    }

    private static Map<String, Object> channel(Topic topic) {
        Map<String, Object> messages = new LinkedHashMap<>();
        topic.records().stream()
                .map(AsyncApi::simpleName)
                .forEach(name -> messages.put(name, reference("#/components/messages/" + name)));
        Map<String, Object> configuration = ordered(
                "cleanup.policy",
                List.of(topic.compacted() ? "compact" : "delete"),
                "retention.ms",
                topic.retention() == null ? -1L : topic.retention().toMillis());
        return ordered(
                "address",
                topic.name(),
                "description",
                "Key: %s. Written by: %s.%s"
                        .formatted(
                                topic.key(),
                                topic.owner(),
                                topic.compacted()
                                        ? " Only the newest record of a key is kept; an empty one ends the key."
                                        : ""),
                "messages",
                messages,
                "bindings",
                kafka(ordered("partitions", topic.partitions(), "topicConfiguration", configuration)));
    }

    private static Map<String, Object> operation(Topic topic) {
        List<Object> messages = new ArrayList<>();
        topic.records()
                .forEach(record ->
                        messages.add(reference("#/channels/" + topic.name() + "/messages/" + simpleName(record))));
        Map<String, Object> operation = ordered(
                "action",
                "send",
                "channel",
                reference("#/channels/" + topic.name()),
                "tags",
                List.of(ordered("name", topic.owner())));
        if (!messages.isEmpty()) {
            operation.put("messages", messages);
        }
        return operation;
    }

    private static Map<String, Object> message(Topic topic, Event event) {
        return ordered(
                "name",
                event.schema().getFullName(),
                "title",
                event.name(),
                "summary",
                event.schema().getDoc(),
                "contentType",
                "application/avro",
                "headers",
                reference("#/components/schemas/EventHeaders"),
                "payload",
                ordered("schemaFormat", "application/vnd.apache.avro+json;version=1.9.0", "schema", source(event)),
                "bindings",
                kafka(ordered(
                        "key",
                        ordered("type", "string", "description", topic.key()),
                        "schemaIdLocation",
                        "payload",
                        "schemaIdPayloadEncoding",
                        "confluent",
                        "schemaLookupStrategy",
                        "TopicRecordNameStrategy")));
    }

    /**
     * CloudEvents 1.0 in Kafka's binary mode and the W3C trace context, as the envelope in platform/core writes them.
     */
    private static Map<String, Object> headers() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("ce_specversion", ordered("type", "string", "const", "1.0"));
        properties.put("ce_id", ordered("type", "string", "format", "uuid", "description", "same for every copy"));
        properties.put("ce_type", ordered("type", "string", "description", "full name of the Avro record"));
        properties.put("ce_source", ordered("type", "string", "description", "service, such as /quarantine"));
        properties.put("ce_time", ordered("type", "string", "format", "date-time"));
        properties.put("ce_subject", ordered("type", "string", "description", "the key"));
        properties.put("content-type", ordered("type", "string", "const", "application/avro"));
        properties.put("traceparent", ordered("type", "string", "description", "W3C trace context"));
        return ordered(
                "type",
                "object",
                "required",
                List.of("ce_specversion", "ce_id", "ce_type", "ce_source", "ce_time"),
                "properties",
                properties);
    }

    private static Map<String, Object> source(Event event) {
        try {
            return JSON.readValue(event.source().toFile(), OBJECT);
        } catch (IOException broken) {
            throw new UncheckedIOException(event.toString(), broken);
        }
    }

    private static Map<String, Object> kafka(Map<String, Object> binding) {
        binding.put("bindingVersion", "0.5.0");
        return ordered("kafka", binding);
    }

    private static Map<String, Object> reference(String target) {
        return ordered("$ref", target);
    }

    private static String simpleName(String record) {
        return record.substring(record.lastIndexOf('.') + 1);
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(keysAndValues[i].toString(), keysAndValues[i + 1]);
        }
        return map;
    }

    private static Yaml yaml() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(120);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        return new Yaml(options);
    }
}
