package org.lastmile.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.lastmile.event.registration.PlaceDefined;
import org.lastmile.schemas.AvroSerializer;
import org.lastmile.schemas.EventSerde;
import org.lastmile.schemas.TopicCatalogue;

/**
 * What a Confluent client expects of the bytes, the ids and the subjects, asked of the real registry. The serde is the
 * one named by the system properties {@code lastmile.serializer} and {@code lastmile.deserializer}; ours by default.
 */
class RegistryWireContractIT {

    private static final Isolated CORNER = TestInfrastructure.forModule("wire");
    private static final String TOPIC = CORNER.topicPrefix() + "registration.places";

    private final ObjectMapper json = new ObjectMapper();
    private final PlaceDefined place = new PlaceDefined("130126", "灵寿县", "COUNTY", "1301", Instant.EPOCH, 1L);

    @Test
    void startsWithAZeroByteAndTheIdOfTheSchema() throws Exception {
        byte[] bytes = serializer().serialize(TOPIC, place);

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
    void readsWhatItWrote() {
        byte[] bytes = serializer().serialize(TOPIC, place);

        assertThat(EventSerde.deserializer(config()).deserialize(TOPIC, bytes)).isEqualTo(place);
    }

    @Test
    void writesTheSameBytesAsTheSerializerOfTheServices() {
        var ours = new AvroSerializer();
        ours.configure(config(), false);

        assertThat(serializer().serialize(TOPIC, place)).isEqualTo(ours.serialize(TOPIC, place));
    }

    private static Serializer<SpecificRecord> serializer() {
        return EventSerde.serializer(config());
    }

    private static Map<String, String> config() {
        return Map.of(
                "schema.registry.url",
                CORNER.registry().toString(),
                EventSerde.SERIALIZER,
                System.getProperty("lastmile.serializer", ""),
                EventSerde.DESERIALIZER,
                System.getProperty("lastmile.deserializer", ""));
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
