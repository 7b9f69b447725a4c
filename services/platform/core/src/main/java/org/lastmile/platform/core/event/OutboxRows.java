package org.lastmile.platform.core.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The relay's statements, all on the one connection that holds the lock. */
final class OutboxRows {

    // the key of the advisory lock: "lastmile" in ASCII
    private static final String LOCK = "select pg_try_advisory_lock(7809651134913571941)";

    private static final String NEXT = """
            select seq, id, aggregatetype, aggregateid, payload, headers, created_at
            from outbox o
            where not exists (
              select from outbox f
              where f.failed_reason is not null
                and f.aggregatetype = o.aggregatetype and f.aggregateid = o.aggregateid and f.seq <= o.seq)
            order by seq
            limit ?
            """;

    private static final String DELETE = "delete from outbox where seq = any(?)";

    private static final String FAIL = "update outbox set failed_reason = ? where seq = ?";

    private static final String HOLD =
            "update outbox_relay set released = false, held_by = ?, held_at = clock_timestamp()";

    private static final String RELEASE = "update outbox_relay set released = true";

    private static final String RELEASED = "select released from outbox_relay";

    private final Connection connection;

    OutboxRows(Connection connection) {
        this.connection = connection;
    }

    record Row(long seq, UUID id, long createdAtMillis, ProducerRecord<String, byte[]> message) {}

    boolean tryLock() throws SQLException {
        try (var rows = connection.createStatement().executeQuery(LOCK)) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    boolean wasReleased() throws SQLException {
        try (var rows = connection.createStatement().executeQuery(RELEASED)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    void hold(String instance) throws SQLException {
        try (var statement = connection.prepareStatement(HOLD)) {
            statement.setString(1, instance);
            statement.executeUpdate();
        }
    }

    void release() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(RELEASE);
        }
    }

    List<Row> next(int limit) throws SQLException {
        try (var statement = connection.prepareStatement(NEXT)) {
            statement.setInt(1, limit);
            try (var rows = statement.executeQuery()) {
                var result = new ArrayList<Row>();
                while (rows.next()) {
                    var message = new ProducerRecord<>(
                            rows.getString("aggregatetype"), rows.getString("aggregateid"), rows.getBytes("payload"));
                    HeaderArray.copy((String[]) rows.getArray("headers").getArray(), message.headers());
                    result.add(new Row(
                            rows.getLong("seq"),
                            rows.getObject("id", UUID.class),
                            rows.getTimestamp("created_at").getTime(),
                            message));
                }
                return result;
            }
        }
    }

    void delete(Collection<Long> seqs) throws SQLException {
        if (seqs.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(DELETE)) {
            statement.setArray(1, connection.createArrayOf("bigint", seqs.toArray()));
            statement.executeUpdate();
        }
    }

    void fail(long seq, String reason) throws SQLException {
        try (var statement = connection.prepareStatement(FAIL)) {
            statement.setString(1, reason);
            statement.setLong(2, seq);
            statement.executeUpdate();
        }
    }
}
