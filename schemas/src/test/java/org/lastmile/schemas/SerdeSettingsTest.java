package org.lastmile.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lastmile.schemas.Serdes.EVENT;
import static org.lastmile.schemas.Serdes.TOPIC;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SerdeSettingsTest {
    private static final Map<String, String> NO_ENVIRONMENT = Map.of();

    @Test
    void doesNotRegisterUnlessTold() {
        assertThat(SerdeSettings.of(with("auto.register.schemas", null), false, NO_ENVIRONMENT)
                        .autoRegister())
                .isFalse();
    }

    @Test
    void registersWhenTold() {
        try (FakeRegistry registry = new FakeRegistry()) {
            Map<String, Object> configs = Serdes.configs(registry);
            configs.put("auto.register.schemas", "true");

            Serdes.serializer(configs).serialize(TOPIC, EVENT);

            assertThat(registry.requests).containsExactly("POST /subjects/" + Serdes.SUBJECT + "/versions");
        }
    }

    @Test
    void refusesToRegisterInProduction() {
        Map<String, String> production = Map.of("LASTMILE_ENVIRONMENT", "production");

        assertThatThrownBy(() -> SerdeSettings.of(with("auto.register.schemas", true), false, production))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("auto.register.schemas")
                .hasMessageContaining("production");
    }

    @ParameterizedTest
    @CsvSource({
        "TopicNameStrategy, orders-value",
        "RecordNameStrategy, org.x.Made",
        "TopicRecordNameStrategy, orders-org.x.Made",
        ", orders-org.x.Made"
    })
    void takesTheNamesOfConfluentsStrategies(String strategy, String subject) {
        String className = strategy == null ? null : "io.confluent.kafka.serializers.subject." + strategy;

        SerdeSettings settings =
                SerdeSettings.of(with("value.subject.name.strategy", className), false, NO_ENVIRONMENT);

        assertThat(settings.naming().subject("orders", "org.x.Made")).isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource({
        "schema.registry.url, ''",
        "schema.registry.url, registry:8081",
        "auto.register.schemas, yes",
        "specific.avro.reader, false",
        "value.subject.name.strategy, org.x.OurStrategy"
    })
    void namesTheKeyThatIsWrong(String key, String value) {
        assertThatThrownBy(() -> SerdeSettings.of(with(key, value), false, NO_ENVIRONMENT))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(key);
    }

    @Test
    void isNotForKeys() {
        assertThatThrownBy(() -> new AvroSerializer().configure(with("specific.avro.reader", true), true))
                .hasMessageContaining("StringSerializer");
    }

    private static Map<String, Object> with(String key, @Nullable Object value) {
        Map<String, Object> configs = new HashMap<>();
        configs.put("schema.registry.url", "http://127.0.0.1:18081/apis/ccompat/v7");
        configs.put(key, value);
        return configs;
    }
}
