package org.lastmile.schemas;

import java.io.ByteArrayOutputStream;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/** What one serialisation needs and the next can use again. */
final class Scratch {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
}
