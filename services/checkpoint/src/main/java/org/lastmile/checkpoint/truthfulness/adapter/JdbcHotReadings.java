package org.lastmile.checkpoint.truthfulness.adapter;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.lastmile.checkpoint.passage.Temperature;
import org.lastmile.checkpoint.platform.Jdbc;
import org.lastmile.checkpoint.truthfulness.HotReading;
import org.lastmile.checkpoint.truthfulness.HotReadings;
import org.lastmile.checkpoint.truthfulness.RetryPolicy;
import org.lastmile.checkpoint.truthfulness.RetryPolicy.Taken;
import org.lastmile.checkpoint.truthfulness.Suspicion;

/** Hot readings in the database until they are judged. */
@Singleton
final class JdbcHotReadings implements HotReadings {

    private static final String ADD = """
            insert into hot_reading (passage_id, device_id, person_token, measured_at, judge_at)
            select *, ?::timestamptz from unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[])
            on conflict (passage_id) do nothing
            """;

    private static final String TAKE = """
            delete from hot_reading where passage_id in (
              select passage_id from hot_reading where judge_at <= ? order by judge_at limit ? for update skip locked)
            returning *
            """;

    /** Looks for the person, and along the readings that name each other. */
    private static final String SERIES = """
            with recursive chain as (
              select passage_id, centi_celsius, measured_at, seq from passage where passage_id = ? and measured_at = ?
              union
              select p.passage_id, p.centi_celsius, p.measured_at, p.seq
              from passage p join chain c on p.recheck_of = c.passage_id
              where p.device_id = ? and p.measured_at between ? and ?)
            select * from (
              select * from chain
              union
              select passage_id, centi_celsius, measured_at, seq from passage
              where person_token = any (?) and device_id = ? and measured_at between ? and ?) series
            where centi_celsius is not null
            order by measured_at, seq
            """;

    private static final String FORGET = "delete from device_retry where until <= ?";

    private static final String RETRIED = """
            insert into device_retry (device_id, until, facts)
            select id, ?::timestamptz, ?::text[] from device where id = ?
            on conflict (device_id) do update set until = excluded.until, facts = excluded.facts
            """;

    private final Jdbc jdbc;

    JdbcHotReadings(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Collection<HotReading> readings, Instant judgeAt) {
        jdbc.update(
                ADD,
                judgeAt,
                column(readings, UUID[]::new, HotReading::passage),
                column(readings, String[]::new, HotReading::deviceId),
                column(readings, String[]::new, HotReading::personToken),
                column(readings, Instant[]::new, HotReading::measuredAt));
    }

    @SuppressWarnings("NullAway") // a column may hold nulls; arrays of nullable elements cannot be told here
    private static <T> T[] column(
            Collection<HotReading> readings, IntFunction<T[]> array, Function<HotReading, T> value) {
        return readings.stream().map(value).toArray(array);
    }

    @Override
    public List<HotReading> takeDue(Instant now) {
        return jdbc.query(
                TAKE,
                row -> new HotReading(
                        row.getObject("passage_id", UUID.class),
                        row.getString("device_id"),
                        row.getString("person_token"),
                        Jdbc.instant(row, "measured_at")),
                now,
                AT_ONCE);
    }

    @Override
    public List<Taken> series(HotReading first, Collection<String> personTokens) {
        Instant from = first.measuredAt();
        Instant to = from.plus(RetryPolicy.WITHIN);
        return jdbc.query(
                SERIES,
                row -> new Taken(
                        row.getObject("passage_id", UUID.class),
                        new Temperature(row.getInt("centi_celsius")),
                        Jdbc.instant(row, "measured_at")),
                first.passage(),
                from,
                first.deviceId(),
                from,
                to,
                personTokens.toArray(String[]::new),
                first.deviceId(),
                from,
                to);
    }

    @Override
    public void forgetRetried(Instant now) {
        jdbc.update(FORGET, now);
    }

    @Override
    public void retried(String deviceId, Suspicion suspicion, Instant until) {
        jdbc.update(RETRIED, until, FactColumn.of(suspicion.facts()), deviceId);
    }
}
