package org.lastmile.schemas;

import java.io.IOException;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** How values written with one schema become the present class of the same name. */
final class RecordDecoding {
    private final int id;
    private final Schema written;
    private final DatumReader<SpecificRecord> reader;

    RecordDecoding(int id, Schema written) {
        this.id = id;
        this.written = written;
        Class<?> type = SpecificData.get().getClass(written);
        if (written.getType() != Schema.Type.RECORD || type == null || !SpecificRecord.class.isAssignableFrom(type)) {
            throw new SerializationException(
                    "schema id " + id + " is " + written.getFullName() + ", for which this service has no class");
        }
        SpecificData model = new EventModel(type);
        this.reader = new SpecificDatumReader<>(written, model.getSchema(type), model);
    }

    SpecificRecord decode(byte[] value, int offset, @Nullable BinaryDecoder reused) {
        try {
            BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(value, offset, value.length - offset, reused);
            SpecificRecord event = reader.read(null, decoder);
            if (!decoder.isEnd()) {
                throw broken(null);
            }
            return event;
        } catch (IOException | AvroRuntimeException | ClassCastException | IndexOutOfBoundsException broken) {
            throw broken(broken);
        }
    }

    private SerializationException broken(@Nullable Exception cause) {
        return new SerializationException(
                "record does not hold a " + written.getFullName() + " as schema id " + id + " says", cause);
    }
}
