package org.lastmile.schemas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** Example events with their bytes, written by Avro's own writer. */
final class GoldenBytes {
    private static final ObjectMapper JSON = new ObjectMapper();

    private GoldenBytes() {}

    /** Two examples of the event: everything set, and nothing that may be left out. */
    static String of(Schema schema) throws IOException {
        ArrayNode examples = JSON.createArrayNode();
        for (SpecificRecord event : List.of(ExampleEvents.full(schema), ExampleEvents.sparse(schema))) {
            examples.addObject()
                    .put("bytes", HexFormat.of().formatHex(avro(event)))
                    .set("event", json(event));
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(examples) + "\n";
    }

    static byte[] avro(SpecificRecord event) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new SpecificDatumWriter<>(event.getSchema(), SpecificData.getForClass(event.getClass())).write(event, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    static JsonNode json(SpecificRecord event) throws JsonProcessingException {
        return JSON.readTree(event.toString());
    }
}
