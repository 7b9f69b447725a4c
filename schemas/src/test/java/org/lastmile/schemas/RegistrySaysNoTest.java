package org.lastmile.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.lastmile.schemas.Serdes.EVENT;
import static org.lastmile.schemas.Serdes.SCHEMA;
import static org.lastmile.schemas.Serdes.SUBJECT;
import static org.lastmile.schemas.Serdes.TOPIC;
import static org.lastmile.schemas.Serdes.bytes;
import static org.lastmile.schemas.Serdes.configs;

import java.nio.file.Path;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lastmile.event.registration.DocumentLinked;

/** A registry that does not know a type, or says otherwise than before. */
class RegistrySaysNoTest {
    private final FakeRegistry registry = new FakeRegistry();

    @TempDir
    private Path folder;

    private Path idsFile() {
        return folder.resolve("schema-ids.json");
    }

    @AfterEach
    void stopRegistry() {
        registry.close();
    }

    @Test
    void namesTheSubjectThatIsNotRegistered() {
        assertThatThrownBy(() -> Serdes.serializer(configs(registry)).serialize(TOPIC, EVENT))
                .isInstanceOf(SchemaUnknown.class)
                .hasMessageContaining(SUBJECT)
                .hasMessageContaining(registry.url());
        assertThat(registry.schemas).isEmpty();
    }

    @Test
    void namesTheIdThatDoesNotExist() {
        assertThatThrownBy(
                        () -> Serdes.deserializer(configs(registry)).deserialize(TOPIC, new byte[] {0, 0, 0, 0, 42, 1}))
                .isInstanceOf(SchemaUnknown.class)
                .hasMessageContaining("schema id 42")
                .hasMessageContaining(registry.url());
    }

    @Test
    void anAddressThatIsNoRegistrysIsNotTakenForANo() {
        var configs = configs(registry);
        configs.put("schema.registry.url", registry.url() + "/wrong/path");

        assertThatThrownBy(() -> Serdes.serializer(configs).serialize(TOPIC, EVENT))
                .isInstanceOf(RegistryUnavailable.class)
                .hasMessageContaining("/wrong/path");
    }

    @Test
    void stopsWhenAnIdHasAnotherSchemaThanBefore() {
        int id = registry.has(SUBJECT, SCHEMA);
        byte[] value = bytes(Serdes.serializer(configs(registry, idsFile())).serialize(TOPIC, EVENT));
        registry.schemas.put(id, DocumentLinked.getClassSchema().toString());

        assertThatThrownBy(
                        () -> Serdes.deserializer(configs(registry, idsFile())).deserialize(TOPIC, value))
                .isInstanceOf(RegistryContradiction.class)
                .hasMessageContaining("id " + id)
                .hasMessageContaining("PersonRegistered")
                .hasMessageContaining("DocumentLinked")
                .hasMessageContaining(idsFile().toString());
    }

    @Test
    void stopsWhenTheRegistryHasForgottenEverything() {
        registry.has(SUBJECT, SCHEMA);
        byte[] value = bytes(Serdes.serializer(configs(registry, idsFile())).serialize(TOPIC, EVENT));
        registry.schemas.clear();
        registry.ids.clear();

        assertThatThrownBy(() -> Serdes.serializer(configs(registry, idsFile())).serialize(TOPIC, EVENT))
                .isInstanceOf(RegistryContradiction.class)
                .hasMessageContaining(SUBJECT);
        assertThatThrownBy(
                        () -> Serdes.deserializer(configs(registry, idsFile())).deserialize(TOPIC, value))
                .isInstanceOf(RegistryContradiction.class);
    }

    @Test
    void stopsWhenTheSameSchemaNowHasAnotherId() {
        registry.has(SUBJECT, SCHEMA);
        Serdes.serializer(configs(registry, idsFile())).learn(TOPIC, SCHEMA);
        registry.schemas.clear();
        registry.ids.clear();
        registry.has("another", DocumentLinked.getClassSchema());
        registry.has(SUBJECT, SCHEMA);

        assertThatThrownBy(() -> Serdes.serializer(configs(registry, idsFile())).learn(TOPIC, SCHEMA))
                .isInstanceOf(RegistryContradiction.class);
    }

    @Test
    void stopsOnceARegistryThatWasAwayContradicts() {
        int id = registry.has(SUBJECT, SCHEMA);
        byte[] value = bytes(Serdes.serializer(configs(registry, idsFile())).serialize(TOPIC, EVENT));
        registry.close();
        AvroDeserializer deserializer = Serdes.deserializer(configs(registry, idsFile()));
        assertThat(deserializer.deserialize(TOPIC, value)).isEqualTo(EVENT);

        registry.schemas.put(id, DocumentLinked.getClassSchema().toString());
        registry.start();

        await().untilAsserted(() -> assertThatThrownBy(() -> deserializer.deserialize(TOPIC, value))
                .isInstanceOf(RegistryContradiction.class));
    }

    @Test
    void anotherCommentThatIsNotRegisteredIsUnknownAndNoContradiction() {
        Schema before = new Schema.Parser().parse(SCHEMA.toString().replace("primary person token", "token"));
        registry.has(SUBJECT, before);
        Serdes.serializer(configs(registry, idsFile())).learn(TOPIC, before);

        assertThatThrownBy(() -> Serdes.serializer(configs(registry, idsFile())).learn(TOPIC, SCHEMA))
                .isInstanceOf(SchemaUnknown.class)
                .hasMessageContaining(SUBJECT);
    }

    @Test
    void anotherCommentIsNoContradiction() {
        int id = registry.has(SUBJECT, SCHEMA);
        byte[] value = bytes(Serdes.serializer(configs(registry, idsFile())).serialize(TOPIC, EVENT));

        registry.schemas.put(id, SCHEMA.toString().replace("primary person token", "token"));

        assertThatCode(() -> Serdes.deserializer(configs(registry, idsFile())).deserialize(TOPIC, value))
                .doesNotThrowAnyException();
    }
}
