package org.lastmile.schemas;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaCompatibility.SchemaPairCompatibility;

/** Whether two versions of an event can read each other. */
final class Evolution {
    private Evolution() {}

    static void requireBothWays(Schema published, Schema present) {
        requireReads(published, present);
        requireReads(present, published);
        requireSameLogicalTypes(published, present);
    }

    private static void requireReads(Schema reader, Schema writer) {
        SchemaPairCompatibility result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        if (result.getType() != SchemaCompatibilityType.COMPATIBLE) {
            throw new AssertionError(
                    "one version of " + reader.getFullName() + " cannot read another: " + result.getResult());
        }
    }

    /** Avro reads the number and ignores what it stands for, so this is checked apart. */
    private static void requireSameLogicalTypes(Schema published, Schema present) {
        Map<String, List<String>> before = logicalTypes(published);
        logicalTypes(present).forEach((field, now) -> {
            if (!before.getOrDefault(field, now).equals(now)) {
                throw new AssertionError("field " + field + " was " + before.get(field) + " and is now " + now);
            }
        });
    }

    private static Map<String, List<String>> logicalTypes(Schema schema) {
        Map<String, List<String>> types = new HashMap<>();
        EventSchemas.fields(schema, (owner, field) -> {
            Schema type = field.schema();
            List<Schema> branches = type.isUnion() ? type.getTypes() : List.of(type);
            types.put(
                    owner.getName() + "." + field.name(),
                    branches.stream().map(Evolution::logicalType).sorted().toList());
        });
        return types;
    }

    private static String logicalType(Schema schema) {
        LogicalType logical = schema.getLogicalType();
        return logical == null ? "" : logical.getName();
    }
}
