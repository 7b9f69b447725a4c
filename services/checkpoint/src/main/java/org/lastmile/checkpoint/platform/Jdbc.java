package org.lastmile.checkpoint.platform;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Statements with their values, inside the caller's transaction. Arrays become PostgreSQL arrays. */
@Singleton
public final class Jdbc {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private final DataSource transactional;

    Jdbc(DataSource transactional) {
        this.transactional = transactional;
    }

    /** Makes one thing of one row. */
    @FunctionalInterface
    public interface Row<T> {
        /** The thing. */
        T read(ResultSet row) throws SQLException;
    }

    /** A database error; its cause says whether it will pass. */
    public static final class Failure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Failure(SQLException cause) {
            super("database: SQLSTATE " + cause.getSQLState(), cause);
        }
    }

    /** All rows. */
    public <T> List<T> query(String sql, Row<T> row, @Nullable Object... values) {
        try (Connection connection = transactional.getConnection();
                var statement = bound(connection, sql, values);
                var rows = statement.executeQuery()) {
            var result = new ArrayList<T>();
            while (rows.next()) {
                result.add(row.read(rows));
            }
            return result;
        } catch (SQLException e) {
            throw new Failure(e);
        }
    }

    /** How many rows were changed. */
    public int update(String sql, @Nullable Object... values) {
        try (Connection connection = transactional.getConnection();
                var statement = bound(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new Failure(e);
        }
    }

    /** A time of a row. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static PreparedStatement bound(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, converted(connection, values[i]));
        }
        return statement;
    }

    private static @Nullable Object converted(Connection connection, @Nullable Object value) throws SQLException {
        return switch (value) {
            case Instant time -> OffsetDateTime.ofInstant(within(time), ZoneOffset.UTC);
            case String[] texts -> connection.createArrayOf("text", texts);
            case UUID[] ids -> connection.createArrayOf("uuid", ids);
            case Long[] numbers -> connection.createArrayOf("int8", numbers);
            case Integer[] numbers -> connection.createArrayOf("int4", numbers);
            case Boolean[] flags -> connection.createArrayOf("bool", flags);
            case Instant[] times -> connection.createArrayOf("timestamptz", texts(times));
            case null, default -> value;
        };
    }

    /** PostgreSQL ends before Java does; nothing of ours lies outside. */
    private static Instant within(Instant time) {
        return time.isBefore(FIRST) ? FIRST : time.isAfter(LAST) ? LAST : time;
    }

    private static String[] texts(Instant[] times) {
        var texts = new String[times.length];
        for (int i = 0; i < times.length; i++) {
            texts[i] = times[i].toString();
        }
        return texts;
    }
}
