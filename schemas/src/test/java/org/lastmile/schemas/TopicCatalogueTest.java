package org.lastmile.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lastmile.schemas.EventSchemas.Event;

class TopicCatalogueTest {
    private final TopicCatalogue catalogue = TopicCatalogue.load();

    static Stream<Event> events() {
        return EventSchemas.all();
    }

    static Stream<Topic> topics() {
        return TopicCatalogue.load().topics().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventIsOnExactlyOneTopic(Event event) {
        String record = event.schema().getFullName();

        List<Topic> topics = catalogue.topics().stream()
                .filter(topic -> topic.records().contains(record))
                .toList();

        assertThat(topics).as("topics with " + record).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everyRecordOfATopicHasAClass(Topic topic) {
        assertThat(topic.schemas()).hasSameSizeAs(topic.records());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aTopicIsNamedAsItsOwnerUnlessItIsShared(Topic topic) {
        assertThat(topic.name().startsWith(topic.owner() + ".") || topic.owner().startsWith("any "))
                .as(topic.name() + " of " + topic.owner())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everyRecordOfACompactedTopicCarriesAVersion(Topic topic) {
        List<Schema> compacted = topic.compacted() ? topic.schemas() : List.of();

        assertThat(compacted)
                .allSatisfy(schema -> assertThat(schema.getField("version")).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void theReadmeListsEveryEventWithItsPersonalFields(Topic topic) throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        assertThat(topic.schemas()).allSatisfy(schema -> assertThat(readme).contains(row(topic, schema)));
    }

    private static String row(Topic topic, Schema schema) {
        List<String> personal = schema.getFields().stream()
                .filter(field -> field.getObjectProp("pii") != null)
                .map(field -> field.name() + " (" + field.getObjectProp("pii") + ")")
                .toList();
        return "| %s | %s | `%s` | %s | %s |"
                .formatted(
                        schema.getName(),
                        topic.owner(),
                        topic.name(),
                        topic.key(),
                        personal.isEmpty() ? "none" : String.join(", ", personal));
    }

    @Test
    void configuresRetentionAndCleanUp() {
        assertThat(catalogue.topic("checkpoint.passages").configs())
                .isEqualTo(Map.of("cleanup.policy", "delete", "retention.ms", "2419200000"));
        assertThat(catalogue.topic("quarantine.restrictions").configs())
                .isEqualTo(Map.of("cleanup.policy", "compact", "retention.ms", "-1"));
    }

    @Test
    void namesSubjectsAsConfluentsTopicRecordNameStrategyDoes() {
        Map<String, Schema> subjects = catalogue.topic("checkpoint.passages").subjects("site-a.");

        assertThat(subjects)
                .containsOnlyKeys(
                        "site-a.checkpoint.passages-org.lastmile.event.checkpoint.PassageRecorded",
                        "site-a.checkpoint.passages-org.lastmile.event.checkpoint.VehiclePassed",
                        "site-a.checkpoint.passages-org.lastmile.event.checkpoint.PassageRefused");
    }

    @Test
    void refusesAnUnknownTopic() {
        assertThatThrownBy(() -> catalogue.topic("checkpoint.passage")).hasMessageContaining("checkpoint.passage");
    }

    @Test
    void namesTheTopicAndTheKeyThatAreWrong() {
        Map<String, Object> entry = new HashMap<>(Map.of(
                "name", "a.b", "key", "k", "owner", "a", "partitions", 1, "cleanup", "delete", "records", List.of()));
        entry.put("retention", "28 days");

        assertThatThrownBy(() -> new TopicEntry("topic a.b", entry).toTopic())
                .hasMessageContaining("topic a.b")
                .hasMessageContaining("retention")
                .hasMessageContaining("28 days");
    }
}
