package org.lastmile.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/** Stands for somebody else's serde, which is only known by name: it writes down how it was configured. */
final class NamedSerde {
    private NamedSerde() {}

    /** Writes its configuration in place of the event. */
    public static final class Writer implements Serializer<Object> {
        private String configuration = "";

        @Override
        public void configure(Map<String, ?> configs, boolean isKey) {
            configuration = configs + " key " + isKey;
        }

        @Override
        public byte[] serialize(String topic, Object event) {
            return configuration.getBytes(UTF_8);
        }
    }

    /** Gives the same event for all bytes. */
    public static final class Reader implements Deserializer<Object> {
        @Override
        public Object deserialize(String topic, byte[] bytes) {
            return Serdes.EVENT;
        }
    }
}
