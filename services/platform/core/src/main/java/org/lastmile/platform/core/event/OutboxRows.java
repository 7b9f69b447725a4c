package org.lastmile.platform.core.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The relay's statements, all on the one connection that holds the lock. */
final class OutboxRows {

    // the key of the advisory lock: "lastmile" in ASCII
    private static final String LOCK = "select pg_try_advisory_lock(7809651134913571941)";

    private static final String NEXT = """
            select seq, aggregatetype, aggregateid, payload, headers, created_at
            from outbox o
            where not exists (
              select from outbox f
              where f.failed_at > clock_timestamp() - interval '1 minute'
                and f.aggregatetype = o.aggregatetype and f.aggregateid = o.aggregateid and f.seq <= o.seq)
            order by seq
            limit ?
            """;

    private static final String WAITING = """
            select aggregatetype, min(created_at) from outbox
            where failed_at is null or failed_at <= clock_timestamp() - interval '1 minute'
            group by aggregatetype
            """;

    private static final String DELETE_PUBLISHED = """
            delete from outbox o using unnest(?::text[], ?::text[]) as p (topic, id)
            where o.aggregatetype = p.topic and o.id::text = p.id
            """;

    private static final String DELETE = "delete from outbox where seq = any(?)";

    private static final String FAIL =
            "update outbox set failed_reason = ?, failed_at = clock_timestamp() where seq = ?";

    private static final String HOLD =
            "update outbox_relay set released = false, held_by = ?, held_at = clock_timestamp()";

    private static final String RELEASE = "update outbox_relay set released = true";

    private static final String RELEASED = "select released from outbox_relay";

    // losing a deletion in a crash of the database is harmless: the next relay looks what Kafka has
    private static final String QUICK = "set synchronous_commit to off";

    private final Connection connection;

    OutboxRows(Connection connection) {
        this.connection = connection;
    }

    record Row(long seq, ProducerRecord<String, byte[]> message) {

        int bytes() {
            return message.value() == null ? 0 : message.value().length;
        }
    }

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
        try (var statement = connection.createStatement()) {
            statement.execute(QUICK);
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
                    // the time of the row, so that a consumer's lag counts the wait in the outbox too
                    var message = new ProducerRecord<String, byte[]>(
                            rows.getString("aggregatetype"),
                            null,
                            rows.getTimestamp("created_at").getTime(),
                            rows.getString("aggregateid"),
                            rows.getBytes("payload"));
                    HeaderArray.copy((String[]) rows.getArray("headers").getArray(), message.headers());
                    result.add(new Row(rows.getLong("seq"), message));
                }
                return result;
            }
        }
    }

    /** Topics of the rows that could be in flight, each with the time of its oldest row in milliseconds. */
    Map<String, Long> waiting() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(WAITING)) {
            var result = new HashMap<String, Long>();
            while (rows.next()) {
                result.put(rows.getString(1), rows.getTimestamp(2).getTime());
            }
            return result;
        }
    }

    int deletePublished(List<AlreadyPublished.Published> events) throws SQLException {
        try (var statement = connection.prepareStatement(DELETE_PUBLISHED)) {
            var topics = events.stream().map(AlreadyPublished.Published::topic).toArray();
            var ids = events.stream().map(AlreadyPublished.Published::id).toArray();
            statement.setArray(1, connection.createArrayOf("text", topics));
            statement.setArray(2, connection.createArrayOf("text", ids));
            return statement.executeUpdate();
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
