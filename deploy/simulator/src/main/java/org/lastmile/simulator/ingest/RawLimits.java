package org.lastmile.simulator.ingest;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.tools.ProducerPerformance;

/** What the machine can do without us: Kafka's own producer test, and bare JDBC batches of rows like passages. */
final class RawLimits {

    private static final int BATCH = 500;
    private static final int BATCHES = 300;

    private RawLimits() {}

    static void measure(IngestStack stack) throws Exception {
        producer(stack);
        database(stack);
    }

    private static void producer(IngestStack stack) throws Exception {
        String topic = "raw-" + UUID.randomUUID();
        try (Admin admin = stack.admin()) {
            admin.createTopics(List.of(new NewTopic(topic, 6, (short) 1))).all().get();
            try {
                for (int run = 0; run < 2; run++) {
                    ProducerPerformance.main(new String[] {
                        "--topic",
                        topic,
                        "--num-records",
                        "2000000",
                        "--record-size",
                        "200",
                        "--throughput",
                        "-1",
                        "--reporting-interval",
                        "60000",
                        "--producer-props",
                        "bootstrap.servers=" + stack.kafka(),
                        "acks=all"
                    });
                }
            } finally {
                admin.deleteTopics(List.of(topic)).all().get();
            }
        }
    }

    private static void database(IngestStack stack) throws SQLException {
        try (var connection = DriverManager.getConnection(
                stack.database() + "?reWriteBatchedInserts=true", stack.user(), stack.password())) {
            connection.setAutoCommit(false);
            try (var create = connection.createStatement()) {
                create.execute("drop table if exists raw_limit");
                create.execute("create table raw_limit (like passage including indexes)");
                connection.commit();
                insert(connection, BATCHES / 3);
                long start = System.nanoTime();
                insert(connection, BATCHES);
                double took = (System.nanoTime() - start) / 1e9;
                System.out.printf("bare JDBC batches of %d: %.0f rows/s%n", BATCH, BATCH * BATCHES / took);
                create.execute("drop table raw_limit");
                connection.commit();
            }
        }
    }

    private static void insert(Connection connection, int batches) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into raw_limit (passage_id, person_token, device_id, boot_id, seq, gate_id, place_code,
                  direction, centi_celsius, validity, verdict, measured_at, received_at, late)
                values (?, ?, 'device-1', 'boot-1', ?, 'gate-1', '130126100201', 'OUT', 3660, 'VALID', 'PASS', ?, ?,
                  false)
                """)) {
            for (int batch = 0; batch < batches; batch++) {
                for (int row = 0; row < BATCH; row++) {
                    var now = OffsetDateTime.now(ZoneOffset.UTC);
                    insert.setObject(1, UUID.randomUUID());
                    insert.setString(2, "token-of-forty-three-characters-" + row % 5000);
                    insert.setLong(3, row);
                    insert.setObject(4, now);
                    insert.setObject(5, now);
                    insert.addBatch();
                }
                insert.executeBatch();
                connection.commit();
            }
        }
    }
}
