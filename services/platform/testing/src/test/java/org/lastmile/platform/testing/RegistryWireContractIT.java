package org.lastmile.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.lastmile.event.registration.PersonRegistered;
import org.lastmile.event.registration.PlaceDefined;
import org.lastmile.schemas.AvroDeserializer;
import org.lastmile.schemas.AvroSerializer;
import org.lastmile.schemas.SchemaUnknown;
import org.lastmile.schemas.TopicCatalogue;

/** What a Confluent client expects of the bytes, the ids and the subjects, asked of the real registry. */
class RegistryWireContractIT {

    private static final Isolated CORNER = TestInfrastructure.forModule("wire");
    private static final String TOPIC = CORNER.topicPrefix() + "registration.places";
    private static final String NOWHERE = "http://127.0.0.1:9/apis/ccompat/v7";

    private final ObjectMapper json = new ObjectMapper();
    private final PlaceDefined place = new PlaceDefined("130126", "灵寿县", "COUNTY", "1301", Instant.EPOCH, 1L);

    @Test
    void startsWithAZeroByteAndTheIdOfTheSchema() throws Exception {
        byte[] bytes = serializer(Map.of()).serialize(TOPIC, place);

        assertThat(bytes).isNotNull();
        ByteBuffer wire = ByteBuffer.wrap(java.util.Objects.requireNonNull(bytes));
        assertThat(wire.get()).isZero();
        JsonNode answer = get("/schemas/ids/" + wire.getInt());
        assertThat(new Schema.Parser().parse(answer.path("schema").asText())).isEqualTo(place.getSchema());
    }

    @Test
    void namesSubjectsByTopicAndRecord() throws Exception {
        var subjects = new ArrayList<String>();
        get("/subjects").forEach(subject -> subjects.add(subject.asText()));
        List<String> expected = TopicCatalogue.load().topics().stream()
                .flatMap(topic -> topic.records().stream().map(r -> CORNER.topicPrefix() + topic.name() + "-" + r))
                .toList();

        assertThat(subjects)
                .filteredOn(subject -> subject.startsWith(CORNER.topicPrefix()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void worksAfterARestartWithoutTheRegistry() {
        String ids = CORNER.state().resolve("schema-ids.json").toString();
        byte[] before = serializer(Map.of("schema.ids.file", ids)).serialize(TOPIC, place);

        byte[] after = serializer(Map.of("schema.ids.file", ids, "schema.registry.url", NOWHERE))
                .serialize(TOPIC, place);

        assertThat(after).isEqualTo(before);
        var deserializer = new AvroDeserializer();
        deserializer.configure(Map.of("schema.ids.file", ids, "schema.registry.url", NOWHERE), false);
        assertThat(deserializer.deserialize(TOPIC, after)).isEqualTo(place);
    }

    @Test
    void saysClearlyThatATypeIsNotRegisteredForATopic() {
        var person = new PersonRegistered("token", "130126", null, Instant.EPOCH, 1L);

        assertThatThrownBy(() -> serializer(Map.of()).serialize(TOPIC, person))
                .isInstanceOf(SchemaUnknown.class)
                .hasMessageContaining(PersonRegistered.class.getName());
    }

    private static AvroSerializer serializer(Map<String, String> changes) {
        var config = new java.util.HashMap<String, Object>();
        config.put("schema.registry.url", CORNER.registry().toString());
        config.put("auto.register.schemas", "false");
        config.put("value.subject.name.strategy", "io.confluent.kafka.serializers.subject.TopicRecordNameStrategy");
        config.putAll(changes);
        var serializer = new AvroSerializer();
        serializer.configure(config, false);
        return serializer;
    }

    private JsonNode get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(CORNER.registry() + path)).build();
            var answer = client.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return json.readTree(answer.body());
        }
    }
}
