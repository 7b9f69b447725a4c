package org.lastmile.platform.core.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/**
 * The parked records of this service: a poison record stops its own key, nothing else, and can be seen and replayed.
 */
public final class Parking {

    private static final String PARK = """
            insert into parked_record (consumer, topic, partition, "offset", key, payload, headers, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (consumer, topic, partition, "offset") do nothing
            """;

    private static final String PARKED_KEYS = """
            select distinct topic || ' ' || coalesce(key, '') from parked_record
            where consumer = ? and topic || ' ' || coalesce(key, '') = any(?)
            """;

    private static final String LIST = """
            select id, consumer, topic, partition, "offset", key, reason, parked_at
            from parked_record order by id limit ?
            """;

    private static final String OF_KEY = """
            select p.* from parked_record p
            join parked_record q on q.id = ? and p.consumer = q.consumer and p.topic = q.topic
              and p.key is not distinct from q.key
            order by p.id
            for update of p
            """;

    private static final String DELETE = "delete from parked_record where id = ?";

    private static final String COUNT_KEYS = "select count(distinct (consumer, topic, key)) from parked_record";

    private final DataSource transactional;

    public Parking(DataSource transactional) {
        this.transactional = transactional;
    }

    static String keyOf(ConsumerRecord<String, byte[]> message) {
        return message.topic() + ' ' + (message.key() == null ? "" : message.key());
    }

    /** Which of the keys already wait. */
    Set<String> parkedAmong(String consumer, Collection<String> keys) {
        return execute(PARKED_KEYS, statement -> {
            statement.setString(1, consumer);
            statement.setArray(2, statement.getConnection().createArrayOf("text", keys.toArray()));
            var parked = new HashSet<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    parked.add(rows.getString(1));
                }
            }
            return parked;
        });
    }

    /** Parks a record; parking it again changes nothing. */
    void park(String consumer, ConsumerRecord<String, byte[]> message, String reason) {
        execute(PARK, statement -> {
            statement.setString(1, consumer);
            statement.setString(2, message.topic());
            statement.setInt(3, message.partition());
            statement.setLong(4, message.offset());
            statement.setString(5, message.key());
            statement.setBytes(6, message.value());
            var headers = HeaderArray.of(HeaderArray.toMap(message.headers()));
            statement.setArray(7, statement.getConnection().createArrayOf("text", headers));
            statement.setString(8, reason);
            return statement.executeUpdate();
        });
    }

    /** A parked record with its bytes. */
    record Held(long id, String consumer, ConsumerRecord<String, byte[]> message) {}

    /** All records of the same consumer, topic and key as this one, in order, locked for this transaction. */
    List<Held> lockKeyOf(long id) {
        return execute(OF_KEY, statement -> {
            statement.setLong(1, id);
            var held = new ArrayList<Held>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    held.add(new Held(rows.getLong("id"), rows.getString("consumer"), message(rows)));
                }
            }
            return held;
        });
    }

    /** The oldest parked records, at most so many. */
    public List<ParkedRecord> list(int limit) {
        return execute(LIST, statement -> {
            statement.setInt(1, limit);
            var result = new ArrayList<ParkedRecord>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    result.add(new ParkedRecord(
                            rows.getLong(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getInt(4),
                            rows.getLong(5),
                            rows.getString(6),
                            rows.getString(7),
                            rows.getTimestamp(8).toInstant()));
                }
            }
            return result;
        });
    }

    /** Drops one record for good. @return false when there is none with this id */
    public boolean drop(long id) {
        return execute(DELETE, statement -> {
            statement.setLong(1, id);
            return statement.executeUpdate() == 1;
        });
    }

    /** How many keys wait. */
    public long parkedKeys() {
        return execute(COUNT_KEYS, statement -> {
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0L;
            }
        });
    }

    private static ConsumerRecord<String, byte[]> message(ResultSet row) throws SQLException {
        var headers = new RecordHeaders();
        HeaderArray.copy((String[]) row.getArray("headers").getArray(), headers);
        byte[] payload = row.getBytes("payload");
        return new ConsumerRecord<>(
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("offset"),
                row.getTimestamp("parked_at").getTime(),
                TimestampType.CREATE_TIME,
                0,
                payload == null ? 0 : payload.length,
                row.getString("key"),
                payload,
                headers,
                java.util.Optional.empty());
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T execute(String sql, Work<T> work) {
        try (Connection connection = transactional.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
