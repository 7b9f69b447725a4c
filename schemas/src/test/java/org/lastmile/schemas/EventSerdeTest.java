package org.lastmile.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lastmile.schemas.Serdes.EVENT;
import static org.lastmile.schemas.Serdes.TOPIC;

import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;

class EventSerdeTest {
    private static final String REGISTRY = "http://127.0.0.1:9";

    @Test
    void isOursWhenNoneIsNamed() {
        var config = Map.of("schema.registry.url", REGISTRY, "value.serializer", " ");

        assertThat(EventSerde.serializer(config)).isInstanceOf(AvroSerializer.class);
        assertThat(EventSerde.deserializer(config)).isInstanceOf(AvroDeserializer.class);
    }

    @Test
    void isTheNamedOneWithTheKeysThatConfluentDefaultsOtherwise() {
        var config = Map.of(
                "schema.registry.url",
                REGISTRY,
                "schema.ids.file",
                "ids.json",
                "value.serializer",
                NamedSerde.Writer.class.getName(),
                "value.deserializer",
                NamedSerde.Reader.class.getName());

        byte[] written = Serdes.bytes(EventSerde.serializer(config).serialize(TOPIC, EVENT));

        assertThat(new String(written, UTF_8))
                .contains("schema.registry.url=" + REGISTRY)
                .contains("schema.ids.file=ids.json")
                .contains("auto.register.schemas=false")
                .contains("specific.avro.reader=true")
                .contains("value.subject.name.strategy="
                        + "io.confluent.kafka.serializers.subject.TopicRecordNameStrategy")
                .endsWith("key false");
        assertThat(EventSerde.deserializer(config).deserialize(TOPIC, written)).isEqualTo(EVENT);
    }

    @Test
    void saysWhichNameIsWrong() {
        assertThatThrownBy(() -> EventSerde.serializer(Map.of("value.serializer", "no.such.Serializer")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("no.such.Serializer")
                .hasMessageContaining("no such class");
        assertThatThrownBy(() -> EventSerde.deserializer(Map.of("value.deserializer", "java.lang.String")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("it is no " + org.apache.kafka.common.serialization.Deserializer.class.getName());
    }
}
