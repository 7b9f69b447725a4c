package org.lastmile.schemas;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Writes the values of one schema. Made once per schema, it spares the look-ups that Avro's own writer does for every
 * field of every record (conversions, branches of unions); it knows the types the rules for events allow.
 */
@FunctionalInterface
interface ValueWriter {
    void write(@Nullable Object value, AvroBytes out);

    static ValueWriter of(Schema schema) {
        LogicalType logical = schema.getLogicalType();
        return logical == null ? plain(schema) : logical(schema, logical.getName());
    }

    private static ValueWriter logical(Schema schema, String logical) {
        return switch (schema.getType().getName() + " " + logical) {
            case "string uuid" ->
                (value, out) -> out.writeString(present((UUID) value).toString());
            case "long timestamp-micros" -> (value, out) -> out.writeLong(micros(present((Instant) value)));
            case "int date" ->
                (value, out) -> out.writeLong(present((LocalDate) value).toEpochDay());
            default -> throw unused(schema);
        };
    }

    private static ValueWriter plain(Schema schema) {
        return switch (schema.getType()) {
            case STRING -> (value, out) -> out.writeString(present((String) value));
            case INT -> (value, out) -> out.writeLong(present((Integer) value));
            case LONG -> (value, out) -> out.writeLong(present((Long) value));
            case BOOLEAN -> (value, out) -> out.writeBoolean(present((Boolean) value));
            case ENUM -> (value, out) -> out.writeLong(present((Enum<?>) value).ordinal());
            case BYTES -> (value, out) -> out.writeBytes(bytes(present((ByteBuffer) value)));
            case RECORD -> new RecordWriter(schema);
            case ARRAY -> array(of(schema.getElementType()));
            case UNION -> optional(schema, schema.getTypes());
            default -> throw unused(schema);
        };
    }

    private static ValueWriter array(ValueWriter element) {
        return (value, out) -> {
            Collection<?> elements = present((Collection<?>) value);
            if (!elements.isEmpty()) {
                out.writeLong(elements.size());
                elements.forEach(each -> element.write(each, out));
            }
            out.writeLong(0);
        };
    }

    private static ValueWriter optional(Schema schema, List<Schema> branches) {
        if (branches.size() != 2 || branches.getFirst().getType() != Schema.Type.NULL) {
            throw unused(schema);
        }
        ValueWriter some = of(branches.getLast());
        return (value, out) -> {
            if (value == null) {
                out.writeLong(0);
            } else {
                out.writeLong(1);
                some.write(value, out);
            }
        };
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new NullPointerException("is null");
        }
        return value;
    }

    private static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
    }

    private static byte[] bytes(ByteBuffer value) {
        byte[] bytes = new byte[value.remaining()];
        value.duplicate().get(bytes);
        return bytes;
    }

    private static SerializationException unused(Schema schema) {
        return new SerializationException(
                "type " + schema + " is not used in events: see the rules for types in schemas/README.md");
    }
}
