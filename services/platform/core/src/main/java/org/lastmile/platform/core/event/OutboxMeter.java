package org.lastmile.platform.core.event;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Reads what an operator must see of the outbox. */
public final class OutboxMeter {

    private static final String READ = """
            select coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0),
                   count(distinct (aggregatetype, aggregateid)) filter (where failed_at is not null)
            from outbox
            """;

    private final DataSource pool;

    public OutboxMeter(DataSource pool) {
        this.pool = pool;
    }

    /**
     * What the table says at one moment.
     *
     * @param oldestAgeSeconds how long the oldest event has waited
     * @param failedKeys keys that wait because Kafka refused one of their events
     */
    public record Reading(double oldestAgeSeconds, long failedKeys) {}

    /** One look at the table; not a number where the database is away. */
    public Reading read() {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(READ)) {
            rows.next();
            return new Reading(rows.getDouble(1), rows.getLong(2));
        } catch (SQLException e) {
            return new Reading(Double.NaN, 0);
        }
    }
}
