package org.lastmile.schemas;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.lastmile.event.registration.PersonRegistered;

/** Configured ends of a topic, as a service has them after a start. */
final class Serdes {
    static final String TOPIC = "registration.persons";
    static final Schema SCHEMA = PersonRegistered.getClassSchema();
    static final String SUBJECT = TOPIC + "-" + SCHEMA.getFullName();
    static final SpecificRecord EVENT = ExampleEvents.full(SCHEMA);

    private Serdes() {}

    static AvroSerializer serializer(Map<String, ?> configs) {
        AvroSerializer serializer = new AvroSerializer(Map.of(), Duration.ofMillis(20));
        serializer.configure(configs, false);
        return serializer;
    }

    static AvroDeserializer deserializer(Map<String, ?> configs) {
        AvroDeserializer deserializer = new AvroDeserializer(Duration.ofMillis(20));
        deserializer.configure(configs, false);
        return deserializer;
    }

    static Map<String, Object> configs(FakeRegistry registry) {
        return new HashMap<>(Map.of("schema.registry.url", registry.url()));
    }

    static Map<String, Object> configs(FakeRegistry registry, Path idsFile) {
        Map<String, Object> configs = configs(registry);
        configs.put("schema.ids.file", idsFile);
        return configs;
    }

    static byte[] bytes(byte @Nullable [] value) {
        if (value == null) {
            throw new AssertionError("no value was written");
        }
        return value;
    }
}
