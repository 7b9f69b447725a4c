package org.lastmile.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lastmile.event.checkpoint.Direction;
import org.lastmile.event.checkpoint.PassageRecorded;
import org.lastmile.event.checkpoint.Verdict;

/** Our writer beside Avro's own, at the edges of what an event can hold. */
class ValueWriterTest {
    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -8_193, -65, -64, -1, 0, 1, 63, 64, 8_192, Integer.MAX_VALUE, Long.MAX_VALUE})
    void writesNumbersAsAvroDoes(long number) throws IOException {
        PassageRecorded event = passage(number, Instant.EPOCH, "d");

        assertThat(written(event)).isEqualTo(GoldenBytes.avro(event));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1969-12-31T23:59:59.999999Z", "1900-01-01T00:00:00.000001Z", "2262-04-11T23:47:16.854775Z"})
    void writesInstantsAsAvroDoes(String instant) throws IOException {
        PassageRecorded event = passage(1, Instant.parse(instant), "d");

        assertThat(written(event)).isEqualTo(GoldenBytes.avro(event));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 511, 512, 513, 100_000})
    void writesTextsOfAnyLengthAsAvroDoes(int length) throws IOException {
        PassageRecorded event = passage(1, Instant.EPOCH, "京🚧x".repeat(length));

        assertThat(written(event)).isEqualTo(GoldenBytes.avro(event));
    }

    @Test
    void refusesTypesTheRulesForbid() {
        Schema schema =
                SchemaBuilder.record("E").fields().requiredDouble("celsius").endRecord();

        assertThatThrownBy(() -> new RecordWriter(schema)).hasMessageContaining("double");
    }

    private static byte[] written(PassageRecorded event) {
        AvroBytes bytes = new AvroBytes();
        new RecordWriter(event.getSchema()).write(event, bytes);
        return bytes.toByteArray();
    }

    private static PassageRecorded passage(long seq, Instant at, String deviceId) {
        return PassageRecorded.newBuilder()
                .setPassageId(new UUID(seq, seq))
                .setDeviceId(deviceId)
                .setBootId("")
                .setSeq(seq)
                .setGateId("g")
                .setPlaceCode("130126")
                .setDirection(Direction.IN)
                .setCentiCelsius((int) seq)
                .setValidity("VALID")
                .setVerdict(Verdict.RECHECK)
                .setMeasuredAt(at)
                .setReceivedAt(at)
                .setLate(true)
                .build();
    }
}
