package org.lastmile.checkpoint.quota.adapter;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.passage.Direction;
import org.lastmile.checkpoint.platform.Jdbc;
import org.lastmile.checkpoint.quota.Quota;
import org.lastmile.checkpoint.quota.Quotas;

/** Quotas in the database; a batch of uses is one statement. */
@Singleton
class JdbcQuotas implements Quotas {

    private static final String ADD = """
            insert into gate_quota (id, place_code, subject, direction, most, days, created_at, created_by)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (place_code, subject, direction) where ended_at is null do nothing
            """;

    private static final String FIND = "select * from gate_quota where id = ? and ended_at is null";

    private static final String END =
            "update gate_quota set ended_at = ?, ended_by = ? where id = ? and ended_at is null";

    private static final String WITHIN = """
            select * from gate_quota
            where ended_at is null and place_code like ? || '%' and (?::uuid is null or id > ?::uuid)
            order by id limit ?
            """;

    private static final String USE = """
            insert into quota_use (quota_id, subject, day, uses, changed_at)
            select q.id, u.subject, u.day::date, count(*), ?
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
              as u (kind, subject, gate_id, place_code, direction, day)
            join gate on gate.id = u.gate_id and gate.kind = 'COMPOUND'
            join gate_quota q on q.ended_at is null and q.subject = u.kind and q.direction = u.direction
              and u.place_code like q.place_code || '%'
            group by q.id, u.subject, u.day
            order by q.id, u.subject, u.day
            on conflict (quota_id, subject, day) do update
            set uses = quota_use.uses + excluded.uses, changed_at = excluded.changed_at
            """;

    private static final String SPENT = """
            select u.quota_id, u.subject, sum(u.uses) >= q.most as spent
            from quota_use u
            join gate_quota q on q.id = u.quota_id and q.ended_at is null
            where u.day > ?::date - q.days
              and (?::timestamptz is null or (u.quota_id, u.subject) in (
                select quota_id, subject from quota_use where changed_at >= ?::timestamptz))
            group by u.quota_id, u.subject, q.most
            """;

    private static final String GATE_PLACES = "select id, place_code from gate where kind = 'COMPOUND'";

    private static final String FORGET = "delete from quota_use where day < ?::date";

    private final Jdbc jdbc;

    JdbcQuotas(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Quota quota, Instant at, String by) {
        return jdbc.update(
                        ADD,
                        quota.id(),
                        quota.placeCode(),
                        quota.subject().name(),
                        quota.direction().name(),
                        quota.most(),
                        quota.days(),
                        at,
                        by)
                == 1;
    }

    @Override
    public Optional<Quota> find(UUID id) {
        return jdbc.query(FIND, JdbcQuotas::quota, id).stream().findFirst();
    }

    @Override
    public void end(UUID id, Instant at, String by) {
        jdbc.update(END, at, by, id);
    }

    @Override
    public List<Quota> within(String placeCode, @Nullable UUID after, int limit) {
        return jdbc.query(WITHIN, JdbcQuotas::quota, placeCode, after, after, limit);
    }

    @Override
    public void use(List<Use> uses, Instant now) {
        jdbc.update(
                USE,
                now,
                column(uses, use -> use.kind().name()),
                column(uses, Use::subject),
                column(uses, Use::gateId),
                column(uses, Use::placeCode),
                column(uses, use -> use.direction().name()),
                column(uses, use -> use.day().toString()));
    }

    private static String[] column(List<Use> uses, Function<Use, String> value) {
        return uses.stream().map(value).toArray(String[]::new);
    }

    @Override
    public Changes spent(LocalDate today, @Nullable Instant changedSince) {
        var changes = new Changes(new HashSet<>(), new HashSet<>());
        jdbc.query(
                SPENT,
                row -> {
                    var account = new Account(row.getObject(1, UUID.class), row.getString(2));
                    return (row.getBoolean(3) ? changes.spent() : changes.free()).add(account);
                },
                today,
                changedSince,
                changedSince);
        return changes;
    }

    @Override
    public Map<String, String> gatePlaces() {
        var places = new HashMap<String, String>();
        jdbc.query(GATE_PLACES, row -> places.put(row.getString(1), row.getString(2)));
        return places;
    }

    @Override
    @Transactional
    public int forgetBefore(LocalDate day) {
        return jdbc.update(FORGET, day);
    }

    private static Quota quota(ResultSet row) throws SQLException {
        return new Quota(
                row.getObject("id", UUID.class),
                row.getString("place_code"),
                Quota.Subject.valueOf(row.getString("subject")),
                Direction.valueOf(row.getString("direction")),
                row.getInt("most"),
                row.getInt("days"));
    }
}
