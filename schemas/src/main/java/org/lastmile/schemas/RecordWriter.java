package org.lastmile.schemas;

import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Writes the records of one schema, field after field. */
final class RecordWriter implements ValueWriter {
    private final Schema schema;
    private final ValueWriter[] fields;

    RecordWriter(Schema schema) {
        this.schema = schema;
        this.fields = schema.getFields().stream()
                .map(field -> ValueWriter.of(field.schema()))
                .toArray(ValueWriter[]::new);
    }

    @Override
    public void write(@Nullable Object value, AvroBytes out) {
        if (!(value instanceof IndexedRecord event)) {
            throw new NullPointerException("is no record");
        }
        int at = 0;
        try {
            for (; at < fields.length; at++) {
                fields[at].write(event.get(at), out);
            }
        } catch (NullPointerException | ClassCastException | ArithmeticException unfit) {
            String field =
                    schema.getFullName() + "." + schema.getFields().get(at).name();
            throw new SerializationException("field " + field + " does not fit its schema", unfit);
        }
    }
}
