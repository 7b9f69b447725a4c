package org.lastmile.platform.core.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

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

    private static final String KEY_OF = "select consumer, topic, key from parked_record where id = ? and consumer = ?";

    // neither a replay nor a parking at the same time; looking at the table goes on
    private static final String LOCK = "lock table parked_record in share row exclusive mode";

    private static final String OLDEST = """
            select * from parked_record
            where consumer = ? and topic = ? and key is not distinct from ?
            order by id
            limit 1
            """;

    private static final String FAILED_AGAIN = "update parked_record set reason = ? where id = ?";

    private static final String DELETE = "delete from parked_record where id = ?";

    private static final String COUNT_KEYS = "select count(distinct (consumer, topic, key)) from parked_record";

    private final DataSource transactional;

    public Parking(DataSource transactional) {
        this.transactional = transactional;
    }

    static String keyOf(ConsumerRecord<String, byte[]> message) {
        String key = storableKey(message);
        return message.topic() + ' ' + (key == null ? "" : key);
    }

    private static @Nullable String storableKey(ConsumerRecord<String, byte[]> message) {
        return message.key() == null ? null : HeaderArray.storable(message.key());
    }

    /** Which of the keys already wait. */
    Set<String> parkedAmong(String consumer, Collection<String> keys) {
        return Set.copyOf(query(
                PARKED_KEYS,
                statement -> {
                    statement.setString(1, consumer);
                    statement.setArray(2, statement.getConnection().createArrayOf("text", keys.toArray()));
                },
                row -> row.getString(1)));
    }

    /** Parks a record; parking it again changes nothing. */
    void park(String consumer, ConsumerRecord<String, byte[]> message, String reason) {
        update(PARK, statement -> {
            statement.setString(1, consumer);
            statement.setString(2, message.topic());
            statement.setInt(3, message.partition());
            statement.setLong(4, message.offset());
            statement.setString(5, storableKey(message));
            statement.setBytes(6, message.value());
            var headers = HeaderArray.of(HeaderArray.toMap(message.headers()));
            statement.setArray(7, statement.getConnection().createArrayOf("text", headers));
            statement.setString(8, reason);
        });
    }

    /** Records that wait for each other. */
    record Key(String consumer, String topic, @Nullable String key) {}

    /** A parked record with its bytes. */
    record Held(long id, ConsumerRecord<String, byte[]> message) {}

    /** Under which key of this consumer the record waits; empty when there is none with this id. */
    Optional<Key> keyOf(String consumer, long id) {
        return query(
                        KEY_OF,
                        statement -> {
                            statement.setLong(1, id);
                            statement.setString(2, consumer);
                        },
                        row -> new Key(row.getString(1), row.getString(2), row.getString(3)))
                .stream()
                .findFirst();
    }

    /** Keeps replays and parkings of others out until the transaction ends. */
    void lock() {
        update(LOCK, statement -> {});
    }

    /** The oldest record that waits under this key, with replays and parkings of others kept out. */
    Optional<Held> lockOldest(Key key) {
        lock();
        return query(
                        OLDEST,
                        statement -> {
                            statement.setString(1, key.consumer());
                            statement.setString(2, key.topic());
                            statement.setString(3, key.key());
                        },
                        row -> new Held(row.getLong("id"), message(row)))
                .stream()
                .findFirst();
    }

    /** Shows why a replay failed. */
    void failedAgain(long id, String reason) {
        update(FAILED_AGAIN, statement -> {
            statement.setString(1, reason);
            statement.setLong(2, id);
        });
    }

    /** The oldest parked records, at most so many. */
    public List<ParkedRecord> list(int limit) {
        return query(
                LIST,
                statement -> statement.setInt(1, limit),
                row -> new ParkedRecord(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getLong(5),
                        row.getString(6),
                        row.getString(7),
                        row.getTimestamp(8).toInstant()));
    }

    /** Drops one record for good. @return false when there is none with this id */
    public boolean drop(long id) {
        return update(DELETE, statement -> statement.setLong(1, id)) == 1;
    }

    /** How many keys wait. */
    public long parkedKeys() {
        return query(COUNT_KEYS, statement -> {}, row -> row.getLong(1)).getFirst();
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
                Optional.empty());
    }

    @FunctionalInterface
    private interface Parameters {
        void on(PreparedStatement statement) throws SQLException;
    }

    @FunctionalInterface
    private interface Mapping<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Parameters parameters, Mapping<T> mapping) {
        try (Connection connection = transactional.getConnection();
                var statement = connection.prepareStatement(sql)) {
            parameters.on(statement);
            try (var rows = statement.executeQuery()) {
                var result = new ArrayList<T>();
                while (rows.next()) {
                    result.add(mapping.of(rows));
                }
                return result;
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private int update(String sql, Parameters parameters) {
        try (Connection connection = transactional.getConnection();
                var statement = connection.prepareStatement(sql)) {
            parameters.on(statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }
}
