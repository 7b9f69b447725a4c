package org.lastmile.schemas;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;

/** How records of one class become the value of records of one topic. */
final class RecordEncoding {
    private final byte[] head;
    private final String recordName;
    private final DatumWriter<SpecificRecord> writer;

    RecordEncoding(int id, SpecificRecord example) {
        this.head = ByteBuffer.allocate(5).put((byte) 0).putInt(id).array();
        this.recordName = example.getSchema().getFullName();
        this.writer = new SpecificDatumWriter<>(example.getSchema(), SpecificData.getForClass(example.getClass()));
    }

    byte[] encode(SpecificRecord event, Scratch scratch) {
        try {
            scratch.bytes.reset();
            scratch.bytes.write(head);
            writer.write(event, scratch.encoder);
            scratch.encoder.flush();
            return scratch.bytes.toByteArray();
        } catch (IOException | AvroRuntimeException | ClassCastException | NullPointerException broken) {
            throw new SerializationException("event " + recordName + " does not fit its schema", broken);
        }
    }
}
