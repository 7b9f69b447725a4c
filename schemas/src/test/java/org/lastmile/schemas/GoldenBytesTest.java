package org.lastmile.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lastmile.schemas.EventSchemas.Event;

/** Bytes written by any published version are read by the present classes, with the meaning they had. */
class GoldenBytesTest {
    static Stream<Event> events() {
        return EventSchemas.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyPublishedVersionIsStillReadWithTheSameMeaning(Event event) throws IOException {
        List<Schema> published = event.published();

        for (int version = 1; version <= published.size(); version++) {
            RecordDecoding decoding = new RecordDecoding(version, published.get(version - 1));
            for (JsonNode example : examples(event.golden(version))) {
                SpecificRecord read = decoding.decode(bytes(example), 0, null);

                assertSameMeaning(GoldenBytes.json(read), example.path("event"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void thePresentVersionWritesTheGoldenBytes(Event event) throws IOException {
        for (JsonNode example : examples(event.golden(event.published().size()))) {
            SpecificRecord read = new RecordDecoding(0, event.schema()).decode(bytes(example), 0, null);

            AvroBytes written = new AvroBytes();
            new RecordWriter(event.schema()).write(read, written);

            assertThat(written.toByteArray()).isEqualTo(bytes(example));
        }
    }

    private static void assertSameMeaning(JsonNode read, JsonNode golden) {
        golden.properties().forEach(field -> {
            if (read.has(field.getKey())) {
                assertThat(read.get(field.getKey())).as(field.getKey()).isEqualTo(field.getValue());
            }
        });
    }

    private static JsonNode examples(Path file) throws IOException {
        assertThat(file).as("golden bytes: " + PublishTest.HOW).exists();
        return new ObjectMapper().readTree(Files.readString(file));
    }

    private static byte[] bytes(JsonNode example) {
        return HexFormat.of().parseHex(example.path("bytes").asText());
    }
}
