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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lastmile.event.registration.DocumentLinked;

/** What a service can and cannot do while no registry answers. */
class RegistryAwayTest {
    private final FakeRegistry registry = new FakeRegistry();

    @TempDir
    private Path folder;

    private Path idsFile() {
        return folder.resolve("state").resolve("schema-ids.json");
    }

    @AfterEach
    void stopRegistry() {
        registry.close();
    }

    @Test
    void saysWhichTypeItCannotWriteAndWhichRegistryIsAway() {
        registry.close();

        assertThatThrownBy(() -> Serdes.serializer(configs(registry)).serialize(TOPIC, EVENT))
                .isInstanceOf(RegistryUnavailable.class)
                .isInstanceOf(RetriableException.class)
                .hasMessageContaining(SUBJECT)
                .hasMessageContaining(registry.url());
    }

    @Test
    void saysWhichIdItCannotRead() {
        registry.failWith = 503;

        assertThatThrownBy(
                        () -> Serdes.deserializer(configs(registry)).deserialize(TOPIC, new byte[] {0, 0, 0, 0, 42, 1}))
                .isInstanceOf(RegistryUnavailable.class)
                .hasMessageContaining("schema id 42")
                .hasMessageContaining("503")
                .hasMessageContaining(registry.url());
    }

    @Test
    void worksOnOnceTheRegistryIsBack() {
        registry.has(SUBJECT, SCHEMA);
        AvroSerializer serializer = Serdes.serializer(configs(registry));
        registry.close();
        assertThatThrownBy(() -> serializer.serialize(TOPIC, EVENT)).isInstanceOf(RegistryUnavailable.class);

        registry.start();

        assertThat(serializer.serialize(TOPIC, EVENT)).isNotNull();
    }

    @Test
    void producesAndConsumesKnownTypesAfterARestart() {
        registry.has(SUBJECT, SCHEMA);
        byte[] before = bytes(Serdes.serializer(configs(registry, idsFile())).serialize(TOPIC, EVENT));
        registry.close();

        byte[] after = bytes(Serdes.serializer(configs(registry, idsFile())).serialize(TOPIC, EVENT));

        assertThat(after).isEqualTo(before);
        assertThat(Serdes.deserializer(configs(registry, idsFile())).deserialize(TOPIC, before))
                .isEqualTo(EVENT);
    }

    @Test
    void whatWasLearntAheadIsKnownAfterARestart() {
        registry.has(SUBJECT, SCHEMA);
        Serdes.deserializer(configs(registry, idsFile())).learn(TOPIC, SCHEMA);
        registry.close();

        assertThat(Serdes.serializer(configs(registry, idsFile())).serialize(TOPIC, EVENT))
                .isNotNull();
    }

    @Test
    void oneClientKnowsWhatAnotherHasLearntMeanwhile() {
        registry.has(SUBJECT, SCHEMA);
        AvroDeserializer deserializer = Serdes.deserializer(configs(registry, idsFile()));
        byte[] value = bytes(Serdes.serializer(configs(registry, idsFile())).serialize(TOPIC, EVENT));
        registry.close();

        assertThat(deserializer.deserialize(TOPIC, value)).isEqualTo(EVENT);
    }

    @Test
    void aTypeOfAnotherTopicIsNotKnown() {
        registry.has(SUBJECT, SCHEMA);
        Serdes.serializer(configs(registry, idsFile())).learn(TOPIC, SCHEMA);
        registry.close();

        assertThatThrownBy(() -> Serdes.serializer(configs(registry, idsFile())).learn("other.topic", SCHEMA))
                .isInstanceOf(RegistryUnavailable.class)
                .hasMessageContaining("other.topic");
    }

    @Test
    void severalClientsKeepWhatTheyLearnInOneFile() {
        String other = TOPIC + "-" + DocumentLinked.getClassSchema().getFullName();
        registry.has(SUBJECT, SCHEMA);
        registry.has(other, DocumentLinked.getClassSchema());
        AvroSerializer one = Serdes.serializer(configs(registry, idsFile()));
        AvroSerializer two = Serdes.serializer(configs(registry, idsFile()));

        one.learn(TOPIC, SCHEMA);
        two.learn(TOPIC, DocumentLinked.getClassSchema());

        assertThat(new IdsFile(idsFile()).read().values())
                .flatMap(LearntSchema::subjects)
                .containsExactlyInAnyOrder(SUBJECT, other);
    }

    @Test
    void namesAFileThatCannotBeRead() throws IOException {
        Files.createDirectories(folder.resolve("state"));
        Files.writeString(
                idsFile(), "{\"schemas\": [{\"id\": 7, \"fingerprint\": \"00\", \"schema\": \"\\\"string\\\"\"}]}");
        Map<String, Object> configs = configs(registry, idsFile());

        assertThatThrownBy(() -> Serdes.serializer(configs))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining(idsFile().toString());
    }

    @Test
    void worksWithoutAFileThatCannotBeWritten() throws IOException {
        registry.has(SUBJECT, SCHEMA);
        Path noFolder = Files.writeString(folder.resolve("occupied"), "");

        AvroSerializer serializer = Serdes.serializer(configs(registry, noFolder.resolve("schema-ids.json")));

        assertThat(serializer.serialize(TOPIC, EVENT)).isNotNull();
    }

    @Test
    void asksTheNextAddress() {
        registry.has(SUBJECT, SCHEMA);

        Map<String, Object> configs = Map.of("schema.registry.url", "http://127.0.0.1:1, " + registry.url() + "/");

        assertThat(Serdes.serializer(configs).serialize(TOPIC, EVENT)).isNotNull();
    }
}
