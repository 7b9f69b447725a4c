package org.lastmile.schemas.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.lastmile.event.checkpoint.Direction;
import org.lastmile.event.checkpoint.PassageRecorded;
import org.lastmile.event.checkpoint.Verdict;
import org.lastmile.schemas.AvroDeserializer;
import org.lastmile.schemas.AvroSerializer;
import org.lastmile.schemas.FakeRegistry;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The hot event, PassageRecorded, through the serde and through Avro's own writer; one thread, records per second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SerdeBenchmark {
    private static final String TOPIC = "checkpoint.passages";

    private final FakeRegistry registry = new FakeRegistry();
    private final AvroSerializer serializer = new AvroSerializer();
    private final AvroDeserializer deserializer = new AvroDeserializer();
    private final PassageRecorded event = event();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    private final SpecificDatumWriter<PassageRecorded> bareWriter =
            new SpecificDatumWriter<>(event.getSchema(), SpecificData.getForClass(PassageRecorded.class));
    private byte[] written = new byte[0];

    /** Connects both ends to a registry that has the event. */
    @Setup
    public void connect() {
        registry.has(TOPIC + "-" + event.getSchema().getFullName(), event.getSchema());
        serializer.configure(Map.of("schema.registry.url", registry.url()), false);
        deserializer.configure(Map.of("schema.registry.url", registry.url()), false);
        byte[] value = serializer.serialize(TOPIC, event);
        written = value == null ? written : value;
    }

    /** Stops the registry. */
    @TearDown
    public void disconnect() {
        registry.close();
    }

    /** Our serializer, as a producer calls it. */
    @Benchmark
    public byte @Nullable [] serialize() {
        return serializer.serialize(TOPIC, event);
    }

    /** Avro's own writer with everything reused: the floor. */
    @Benchmark
    public byte[] bareAvro() throws IOException {
        bytes.reset();
        bareWriter.write(event, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    /** Our deserializer, as a consumer calls it. */
    @Benchmark
    public @Nullable SpecificRecord deserialize() {
        return deserializer.deserialize(TOPIC, written);
    }

    private static PassageRecorded event() {
        return PassageRecorded.newBuilder()
                .setPassageId(UUID.fromString("0197a1b2-0000-7000-8000-000000000001"))
                .setPersonToken("Zm9vYmFyYmF6cXV4cXV1eGNvcmdlZ3JhdWx0Z2FycGx5")
                .setDeviceId("gate-001-thermo-2")
                .setBootId("b-20200205")
                .setSeq(4711)
                .setGateId("gate-001")
                .setPlaceCode("130126100201")
                .setDirection(Direction.OUT)
                .setCentiCelsius(3670)
                .setValidity("VALID")
                .setVerdict(Verdict.PASS)
                .setMeasuredAt(Instant.parse("2020-02-05T04:00:00.123456Z"))
                .setReceivedAt(Instant.parse("2020-02-05T04:00:00.223456Z"))
                .setLate(false)
                .build();
    }
}
