package org.lastmile.schemas;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Made-up events of any type, the same in every run. */
final class ExampleEvents {
    private static final Instant NOON = Instant.parse("2020-02-05T04:00:00.123456Z");

    private final boolean optionals;
    private int count;

    private ExampleEvents(boolean optionals) {
        this.optionals = optionals;
    }

    /** An event with every optional field set. */
    static SpecificRecord full(Schema schema) {
        return new ExampleEvents(true).event(schema);
    }

    /** An event with every optional field null and every list empty. */
    static SpecificRecord sparse(Schema schema) {
        return new ExampleEvents(false).event(schema);
    }

    private SpecificRecord event(Schema schema) {
        Class<?> type = SpecificData.get().getClass(schema);
        SpecificRecord event = (SpecificRecord) SpecificData.newInstance(type, schema);
        for (Schema.Field field : schema.getFields()) {
            event.put(field.pos(), value(field.name(), field.schema()));
        }
        return event;
    }

    private @Nullable Object value(String name, Schema schema) {
        count++;
        LogicalType logical = schema.getLogicalType();
        return switch (logical == null ? schema.getType().getName() : logical.getName()) {
            case "uuid" -> new UUID(0x0197_0000_0000_7000L, 0x8000_0000_0000_0000L + count);
            case "timestamp-micros" -> NOON.plus(count, ChronoUnit.SECONDS);
            case "date" -> LocalDate.of(2020, 2, 5).plusDays(count);
            case "string" -> name + "-" + count + "-北京";
            case "int" -> 3650 + count;
            case "long" -> 1_000_000_000_000L + count;
            case "boolean" -> count % 2 == 0;
            case "enum" -> enumConstant(schema);
            case "record" -> event(schema);
            case "array" -> optionals ? List.of(element(name, schema), element(name, schema)) : List.of();
            case "union" -> optionals ? value(name, schema.getTypes().getLast()) : null;
            default -> throw new AssertionError("no example for " + schema);
        };
    }

    private Object element(String name, Schema array) {
        Object element = value(name, array.getElementType());
        if (element == null) {
            throw new AssertionError("lists of optional values are not used: " + name);
        }
        return element;
    }

    private static Object enumConstant(Schema schema) {
        String last = schema.getEnumSymbols().getLast();
        for (Object constant : SpecificData.get().getClass(schema).getEnumConstants()) {
            if (constant.toString().equals(last)) {
                return constant;
            }
        }
        throw new AssertionError("no constant " + last + " of " + schema.getFullName());
    }
}
