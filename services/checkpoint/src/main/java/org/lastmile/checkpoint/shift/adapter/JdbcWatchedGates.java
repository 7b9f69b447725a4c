package org.lastmile.checkpoint.shift.adapter;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lastmile.checkpoint.platform.Jdbc;
import org.lastmile.checkpoint.shift.WatchedGates;

/** The watch over gates in the database. */
@Singleton
final class JdbcWatchedGates implements WatchedGates {

    private static final int AT_A_TIME = 100;

    private static final String BEGIN = """
            insert into gate_watch (gate_id, attended_at, due_at) values (?, ?, ?) on conflict (gate_id) do nothing
            """;

    private static final String END = "delete from gate_watch where gate_id = ?";

    private static final String ATTENDED = """
            with seen as (
              select w.gate_id, w.unattended, s.at, s.at + make_interval(secs => ?) as due
              from gate_watch w join unnest(?::text[], ?::timestamptz[]) as s (gate_id, at) on s.gate_id = w.gate_id
              where w.attended_at < s.at - interval '30 seconds' or w.unattended and w.attended_at < s.at
              for update of w skip locked)
            update gate_watch w
            set attended_at = seen.at, unattended = w.unattended and seen.due <= ?,
              due_at = case when w.unattended and seen.due <= ? then null else seen.due end
            from seen where seen.gate_id = w.gate_id
            returning w.gate_id, seen.unattended and not w.unattended as back
            """;

    private static final String RAN = """
            update gate_sweep set swept_at = greatest(swept_at, ?) returning old.swept_at
            """;

    private static final String GIVE_TIME = "update gate_watch set due_at = ? where due_at < ?";

    private static final String DUE = """
            select gate_id, attended_at from gate_watch
            where due_at <= ? order by gate_id limit %d for update skip locked
            """.formatted(AT_A_TIME);

    private static final String POSTPONE = "update gate_watch set due_at = ? where gate_id = ?";

    private static final String UNATTENDED = "update gate_watch set due_at = null, unattended = true where gate_id = ?";

    private final Jdbc jdbc;

    JdbcWatchedGates(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    private record Seen(String gate, boolean back) {}

    @Override
    public void begin(String gateId, Instant now, Instant due) {
        jdbc.update(BEGIN, gateId, now, due);
    }

    @Override
    public void end(String gateId) {
        jdbc.update(END, gateId);
    }

    @Override
    public List<String> attended(Map<String, Instant> gates, Instant now, Duration within) {
        var ids = gates.keySet().toArray(String[]::new);
        var times = new Instant[ids.length];
        for (int i = 0; i < ids.length; i++) {
            times[i] = gates.getOrDefault(ids[i], now);
        }
        double seconds = within.toMillis() / 1000.0;
        return jdbc
                .query(ATTENDED, row -> new Seen(row.getString(1), row.getBoolean(2)), seconds, ids, times, now, now)
                .stream()
                .filter(Seen::back)
                .map(Seen::gate)
                .sorted()
                .toList();
    }

    @Override
    public Instant ran(Instant now) {
        return jdbc.query(RAN, row -> Jdbc.instant(row, "swept_at"), now).getFirst();
    }

    @Override
    public void giveTime(Instant until) {
        jdbc.update(GIVE_TIME, until, until);
    }

    @Override
    public List<Watched> due(Instant now) {
        return jdbc.query(DUE, row -> new Watched(row.getString("gate_id"), Jdbc.instant(row, "attended_at")), now);
    }

    @Override
    public void postpone(String gateId, Instant due) {
        jdbc.update(POSTPONE, due, gateId);
    }

    @Override
    public void unattended(String gateId) {
        jdbc.update(UNATTENDED, gateId);
    }
}
