package org.lastmile.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lastmile.schemas.Serdes.EVENT;
import static org.lastmile.schemas.Serdes.SCHEMA;
import static org.lastmile.schemas.Serdes.SUBJECT;
import static org.lastmile.schemas.Serdes.TOPIC;
import static org.lastmile.schemas.Serdes.bytes;
import static org.lastmile.schemas.Serdes.configs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lastmile.event.registration.PersonRegistered;
import org.lastmile.schemas.EventSchemas.Event;

class AvroSerdeTest {
    private final FakeRegistry registry = new FakeRegistry();
    private final AvroSerializer serializer = Serdes.serializer(configs(registry));
    private final AvroDeserializer deserializer = Serdes.deserializer(configs(registry));

    static Stream<Event> events() {
        return EventSchemas.all();
    }

    @AfterEach
    void stopRegistry() {
        registry.close();
    }

    @Test
    void writesAZeroByteTheIdAndWhatAvroItselfWrites() throws IOException {
        int id = registry.has(SUBJECT, SCHEMA);

        byte[] value = bytes(serializer.serialize(TOPIC, EVENT));

        assertThat(value[0]).isZero();
        assertThat(ByteBuffer.wrap(value).getInt(1)).isEqualTo(id);
        assertThat(Arrays.copyOfRange(value, 5, value.length)).isEqualTo(GoldenBytes.avro(EVENT));
    }

    @ParameterizedTest
    @MethodSource("events")
    void readsBackEveryEvent(Event event) {
        registry.has(TOPIC + "-" + event.schema().getFullName(), event.schema());

        for (SpecificRecord example :
                List.of(ExampleEvents.full(event.schema()), ExampleEvents.sparse(event.schema()))) {
            SpecificRecord read = deserializer.deserialize(TOPIC, serializer.serialize(TOPIC, example));

            assertThat(read).isEqualTo(example).hasSameClassAs(example);
        }
    }

    @Test
    void aTombstoneStaysATombstone() {
        assertThat(serializer.serialize(TOPIC, null)).isNull();
        assertThat(deserializer.deserialize(TOPIC, null)).isNull();
    }

    @Test
    void asksTheRegistryOnceForEachType() {
        registry.has(SUBJECT, SCHEMA);

        byte[] value = bytes(serializer.serialize(TOPIC, EVENT));
        serializer.serialize(TOPIC, EVENT);
        deserializer.deserialize(TOPIC, value);
        deserializer.deserialize(TOPIC, value);

        assertThat(registry.requests).hasSize(2);
    }

    @Test
    void readsAnEventOfAnotherVersion() {
        Schema other = new Schema.Parser().parse("""
                {"type": "record", "namespace": "org.lastmile.event.registration", "name": "PersonRegistered", "fields": [
                  {"name": "version", "type": "long"},
                  {"name": "nickname", "type": ["null", "string"], "default": null},
                  {"name": "personToken", "type": "string"},
                  {"name": "placeCode", "type": "string"},
                  {"name": "registeredAt", "type": {"type": "long", "logicalType": "timestamp-micros"}}]}
                """);
        int id = registry.has(SUBJECT, other);
        byte[] value = ByteBuffer.allocate(13)
                .put((byte) 0)
                .putInt(id)
                .put(new byte[] {6, 0, 4, 'a', 'b', 4, '1', '3'})
                .array();
        byte[] withTime = Arrays.copyOf(value, 14);

        SpecificRecord read = deserializer.deserialize(TOPIC, withTime);

        assertThat(read).isInstanceOfSatisfying(PersonRegistered.class, event -> {
            assertThat(event.getVersion()).isEqualTo(3);
            assertThat(event.getPersonToken()).isEqualTo("ab");
            assertThat(event.getHouseholdId()).isNull();
            assertThat(event.getRegisteredAt().toEpochMilli()).isZero();
        });
    }

    @Test
    void refusesBytesThatAreNoEvent() {
        int id = registry.has(SUBJECT, SCHEMA);
        byte[] whole = bytes(serializer.serialize(TOPIC, EVENT));
        byte[] tooLong = Arrays.copyOf(whole, whole.length + 1);
        byte[] tooShort = Arrays.copyOf(whole, whole.length - 1);

        assertThatThrownBy(() -> deserializer.deserialize(TOPIC, tooLong)).hasMessageContaining("schema id " + id);
        assertThatThrownBy(() -> deserializer.deserialize(TOPIC, tooShort)).hasMessageContaining("schema id " + id);
        for (byte[] noEvent : List.of(new byte[0], new byte[] {0, 0, 0}, "{\"json\": true}".getBytes())) {
            assertThatThrownBy(() -> deserializer.deserialize(TOPIC, noEvent))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining(TOPIC);
        }
    }

    @Test
    void refusesATypeWithoutAClass() {
        int id = registry.has(
                "t-Stranger", SchemaBuilder.record("Stranger").fields().endRecord());

        byte[] value = ByteBuffer.allocate(5).put((byte) 0).putInt(id).array();

        assertThatThrownBy(() -> deserializer.deserialize(TOPIC, value))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("Stranger");
    }

    @Test
    void namesTheFieldThatIsMissing() {
        registry.has(SUBJECT, SCHEMA);

        assertThatThrownBy(() -> serializer.serialize(TOPIC, new PersonRegistered()))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("PersonRegistered.personToken");
    }

    @Test
    void isSafeForManyThreads() throws Exception {
        registry.has(SUBJECT, SCHEMA);
        List<SpecificRecord> examples = List.of(EVENT, ExampleEvents.sparse(SCHEMA));

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<SpecificRecord>> read = IntStream.range(0, 2_000)
                    .mapToObj(i -> threads.submit(
                            () -> deserializer.deserialize(TOPIC, serializer.serialize(TOPIC, examples.get(i % 2)))))
                    .toList();

            for (int i = 0; i < read.size(); i++) {
                assertThat(read.get(i).get()).isEqualTo(examples.get(i % 2));
            }
        }
    }
}
