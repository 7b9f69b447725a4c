package org.lastmile.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.JsonProperties;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lastmile.schemas.EventSchemas.Event;

/** The rules for types in schemas/README.md: what keeps an event readable for every past and future version. */
class EventRulesTest {
    /** Enums that never get another symbol, and why a string would be wrong. */
    private static final Map<String, String> CLOSED_ENUMS = Map.of(
            "org.lastmile.event.checkpoint.Direction", "a gate has two sides",
            "org.lastmile.event.checkpoint.Verdict", "what a device can be told is part of its protocol");

    private static final Set<String> OPEN_ENUM_DEFAULTS = Set.of("OTHER", "UNKNOWN");
    private static final Set<String> TYPES = Set.of(
            "string",
            "int",
            "long",
            "boolean",
            "bytes",
            "enum",
            "record",
            "array",
            "union",
            "uuid",
            "date",
            "timestamp-micros");

    static Stream<Event> events() {
        return EventSchemas.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void theRecordIsNamedAsItsFolderAndFile(Event event) {
        assertThat(event.schema().getFullName()).isEqualTo("org.lastmile.event." + event.owner() + "." + event.name());
        assertThat(event.schema().getDoc()).as("doc of " + event).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyFieldIsExplained(Event event) {
        EventSchemas.fields(
                event.schema(),
                (owner, field) -> assertThat(field.doc())
                        .as(owner.getName() + "." + field.name())
                        .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("events")
    void aUnionIsNullAndOneTypeAndItsDefaultIsNull(Event event) {
        EventSchemas.fields(event.schema(), (owner, field) -> {
            String name = owner.getName() + "." + field.name();
            if (field.schema().isUnion()) {
                assertThat(field.schema().getTypes()).as(name).hasSize(2);
                assertThat(field.schema().getTypes().getFirst().getType())
                        .as(name)
                        .isEqualTo(Schema.Type.NULL);
                assertThat(field.defaultVal()).as(name).isEqualTo(JsonProperties.NULL_VALUE);
            }
            assertThat(elementIsUnion(field.schema()))
                    .as(name + " is a list of optional values")
                    .isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("events")
    void onlyTheTypesOfTheRulesAreUsed(Event event) {
        EventSchemas.fields(event.schema(), (owner, field) -> {
            Schema schema = field.schema().isUnion() ? field.schema().getTypes().getLast() : field.schema();
            LogicalType logical = schema.getLogicalType();
            String type = logical == null ? schema.getType().getName() : logical.getName();
            assertThat(TYPES).as(owner.getName() + "." + field.name()).contains(type);
            if (field.name().endsWith("At")) {
                assertThat(type).as(owner.getName() + "." + field.name()).isEqualTo("timestamp-micros");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEnumIsClosedForAReasonOrHasASafeDefault(Event event) {
        EventSchemas.fields(event.schema(), (owner, field) -> {
            Schema type = field.schema().isUnion() ? field.schema().getTypes().getLast() : field.schema();
            if (type.getType() == Schema.Type.ENUM && type.getEnumDefault() != null) {
                assertThat(OPEN_ENUM_DEFAULTS).as(type.getFullName()).contains(type.getEnumDefault());
            } else if (type.getType() == Schema.Type.ENUM) {
                assertThat(CLOSED_ENUMS)
                        .as("use a string, or say why it is closed")
                        .containsKey(type.getFullName());
            }
        });
    }

    private static boolean elementIsUnion(Schema schema) {
        return schema.getType() == Schema.Type.ARRAY && schema.getElementType().isUnion();
    }
}
