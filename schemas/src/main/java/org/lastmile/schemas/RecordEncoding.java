package org.lastmile.schemas;

import java.nio.ByteBuffer;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** How records of one class become values of one topic: a zero byte, the schema id, the Avro body. */
final class RecordEncoding {
    private final byte[] head;
    private final RecordWriter writer;

    RecordEncoding(int id, Schema schema) {
        this.head = ByteBuffer.allocate(5).put((byte) 0).putInt(id).array();
        this.writer = new RecordWriter(schema);
    }

    byte[] encode(SpecificRecord event, AvroBytes bytes) {
        bytes.startWith(head);
        writer.write(event, bytes);
        return bytes.toByteArray();
    }
}
