package org.lastmile.quarantine.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lastmile.event.checkpoint.Direction;
import org.lastmile.event.checkpoint.PassageRecorded;
import org.lastmile.event.checkpoint.Verdict;
import org.lastmile.platform.core.event.EventConsumer;
import org.lastmile.platform.core.event.EventEnvelope;
import org.lastmile.platform.core.event.EventId;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.platform.testing.Isolated;
import org.lastmile.platform.testing.TestInfrastructure;
import org.lastmile.quarantine.QuarantineApplication;
import org.lastmile.quarantine.restriction.RecomputeRestrictions;
import org.lastmile.schemas.AvroSerializer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How many passages a second one consumer thread handles, from the bytes of Kafka to the commit: 500 a batch, of which
 * 5 % are first exits of co-residents of persons under order. How to run it stands in the module's README.
 */
public final class PassageBenchmark {

    private static final int BATCH = 500;
    private static final int EXITS = BATCH / 20;
    private static final int WARM_UP = 40;
    private static final int MEASURED = 200;
    private static final int HOUSEHOLDS = EXITS * (WARM_UP + MEASURED);
    private static final int NEIGHBOURS = 100_000;
    private static final String COMPOUND = "130126100001001";

    private final Isolated corner = TestInfrastructure.forModule("passages");
    private final ConfigurableApplicationContext service = new SpringApplicationBuilder(QuarantineApplication.class)
            .properties(new HashMap<>(corner.properties()))
            .run();
    private final JdbcClient database = JdbcClient.create(corner.directDatabase());
    private final AvroSerializer serializer = new AvroSerializer();
    private final String topic = corner.topicPrefix() + "checkpoint.passages";
    private final PrintStream out = System.out;
    private int neighbour;
    private int offset;

    /** Runs the measurement. */
    public static void main(String[] arguments) {
        new PassageBenchmark().run();
        System.exit(0);
    }

    private void run() {
        serializer.configure(Map.of("schema.registry.url", corner.registry().toString()), false);
        seed();
        var consumer = service.getBean("quarantinePassages", EventConsumer.class);
        var batches = new ArrayList<List<ConsumerRecord<String, byte[]>>>();
        for (int i = 0; i < WARM_UP + MEASURED; i++) {
            batches.add(batch(i));
        }
        batches.subList(0, WARM_UP).forEach(consumer::accept);
        long start = System.nanoTime();
        batches.subList(WARM_UP, WARM_UP + MEASURED).forEach(consumer::accept);
        double seconds = (System.nanoTime() - start) / 1e9;
        long raised =
                database.sql("select count(*) from violation").query(Long.class).single();
        out.printf(
                "%,d passages in %.1f s: %,.0f passages/s, %.1f ms a batch; %,d of %,d violations raised%n",
                MEASURED * BATCH, seconds, MEASURED * BATCH / seconds, seconds * 1000 / MEASURED, raised, HOUSEHOLDS);
    }

    /** Neighbours whom nothing restricts, and households of two, one of whom is under order. */
    private void seed() {
        database.sql("""
                insert into person (token, place_code, version, household_id)
                select rpad('neighbour' || n, 43, '-'), :place, 1, gen_random_uuid() from generate_series(1, :many) n
                """).param("place", COMPOUND).param("many", NEIGHBOURS).update();
        database.sql("""
                with home as (select n, gen_random_uuid() as id from generate_series(1, :many) n)
                insert into person (token, place_code, version, household_id)
                select rpad(who || n, 43, '-'), :place, 1, id from home, unnest(array['ordered', 'coresident']) who
                """).param("place", COMPOUND).param("many", HOUSEHOLDS).update();
        database.sql("""
                insert into quarantine_order (
                  id, person_token, primary_token, state, place_code, policy_pack, basis, counted_from_on, ends_on,
                  stated_basis, stated_on, reason, issued_at, issued_by, version)
                select gen_random_uuid(), token, token, 'ISSUED', place_code, '2020-02.1', 'ARRIVAL', current_date,
                  current_date + 14, 'ARRIVAL', current_date, 'measurement', now(), 'measurement', 1
                from person where token like 'ordered%'
                """).update();
        var restricted = database.sql("select token from person where token like any(array['ordered%', 'coresident%'])")
                .query((row, n) -> new PersonToken(row.getString(1)))
                .list();
        new TransactionTemplate(service.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(
                        status -> service.getBean(RecomputeRestrictions.class).handle(restricted));
        database.sql("analyze person, quarantine_order, restriction").update();
    }

    private List<ConsumerRecord<String, byte[]>> batch(int number) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>(BATCH);
        for (int i = 0; i < BATCH; i++) {
            boolean exit = i % (BATCH / EXITS) == 0;
            int who = exit ? number * EXITS + i / (BATCH / EXITS) + 1 : 1 + neighbour++ % NEIGHBOURS;
            String name = (exit ? "coresident" : "neighbour") + who;
            records.add(passage(name + "-".repeat(43 - name.length())));
        }
        return records;
    }

    private ConsumerRecord<String, byte[]> passage(String person) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var payload = PassageRecorded.newBuilder()
                .setPassageId(UUID.randomUUID())
                .setPersonToken(person)
                .setDeviceId("device-1")
                .setBootId("boot-1")
                .setSeq(offset)
                .setGateId("gate-1")
                .setPlaceCode(COMPOUND)
                .setDirection(Direction.OUT)
                .setCentiCelsius(3660)
                .setValidity("VALID")
                .setVerdict(Verdict.HOLD)
                .setMeasuredAt(now)
                .setReceivedAt(now)
                .setLate(false)
                .build();
        var envelope = new EventEnvelope(
                EventId.at(now), payload.getSchema().getFullName(), "/measurement", now, person, null);
        var message = new ConsumerRecord<>(topic, 0, offset++, person, serializer.serialize(topic, payload));
        envelope.toHeaders().forEach((name, text) -> message.headers().add(name, text.getBytes(UTF_8)));
        return message;
    }
}
