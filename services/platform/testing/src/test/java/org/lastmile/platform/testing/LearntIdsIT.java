package org.lastmile.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lastmile.event.registration.PersonRegistered;
import org.lastmile.event.registration.PlaceDefined;
import org.lastmile.schemas.AvroDeserializer;
import org.lastmile.schemas.AvroSerializer;
import org.lastmile.schemas.SchemaUnknown;

/** What our serde promises beyond Confluent's: learnt ids survive, and a missing registration is named. */
class LearntIdsIT {

    private static final Isolated CORNER = TestInfrastructure.forModule("wire");
    private static final String TOPIC = CORNER.topicPrefix() + "registration.places";
    private static final String NOWHERE = "http://127.0.0.1:9/apis/ccompat/v7";

    private final PlaceDefined place = new PlaceDefined("130126", "灵寿县", "COUNTY", "1301", Instant.EPOCH, 1L);

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
        var config = new HashMap<String, Object>();
        config.put("schema.registry.url", CORNER.registry().toString());
        config.putAll(changes);
        var serializer = new AvroSerializer();
        serializer.configure(config, false);
        return serializer;
    }
}
