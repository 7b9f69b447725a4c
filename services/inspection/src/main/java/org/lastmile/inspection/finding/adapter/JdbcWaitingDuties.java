package org.lastmile.inspection.finding.adapter;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what an operator must see of the duties. */
@Component
final class JdbcWaitingDuties {

    private static final String READ = """
            select count(*) as waiting,
                   count(*) filter (where due_at <= clock_timestamp()) as unfired,
                   coalesce(extract(epoch from clock_timestamp() - min(due_at)), 0) as lag
            from rectification_duty
            where fired_at is null and rectified_at is null
            """;

    private final JdbcClient jdbc;

    JdbcWaitingDuties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What the table says at one moment.
     *
     * @param waiting duties whose timer has not fired
     * @param unfired those among them that are due already
     * @param lagSeconds how long the oldest of these has been due
     */
    record Reading(double waiting, double unfired, double lagSeconds) {}

    /** One look at the table; not a number where the database is away. */
    Reading read() {
        try {
            return jdbc.sql(READ)
                    .query((row, n) -> new Reading(row.getLong(1), row.getLong(2), Math.max(0, row.getDouble(3))))
                    .single();
        } catch (DataAccessException away) {
            return new Reading(Double.NaN, Double.NaN, Double.NaN);
        }
    }
}
