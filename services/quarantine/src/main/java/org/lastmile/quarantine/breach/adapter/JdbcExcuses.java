package org.lastmile.quarantine.breach.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.quarantine.breach.AllowedExit;
import org.lastmile.quarantine.breach.Direction;
import org.lastmile.quarantine.breach.Passage;
import org.lastmile.quarantine.breach.Watch;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Exits that allow a passage, and the passages they allowed, in PostgreSQL. */
@Component
final class JdbcExcuses {

    /** Read after the person's lock, as the orders are. */
    static final String ALLOWED = """
            select token, id, place_code, gate_id, opens_at, closes_at from allowed_exit
            where token = any(cast(? as text[]))
            """;

    private static final String KEEP = """
            insert into excused_passage (
              passage_id, exit_id, person_token, gate_id, gate_place, direction, measured_at, late, device_id,
              traceparent)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (passage_id) do nothing
            """;

    private static final String TAKE = """
            with ended as (
              select e.passage_id, least(x.closes_at, x.withdrawn_at) as allowed_until
              from excused_passage e
              join order_exit x on x.id = e.exit_id
              where least(x.closes_at, x.withdrawn_at) < ?
              order by e.measured_at
              limit ?
              for update of e skip locked)
            delete from excused_passage e using ended where ended.passage_id = e.passage_id
            returning e.*, ended.allowed_until
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    JdbcExcuses(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    static AllowedExit exit(ResultSet row) throws SQLException {
        return new AllowedExit(
                row.getObject("id", UUID.class),
                row.getString("place_code"),
                row.getString("gate_id"),
                row.getTimestamp("opens_at").toInstant(),
                row.getTimestamp("closes_at").toInstant());
    }

    void keep(List<Watch.Excused> excused) {
        if (!excused.isEmpty()) {
            template.batchUpdate(
                    KEEP,
                    excused.stream()
                            .map(one -> columns(one.passage(), one.exit()))
                            .toList());
        }
    }

    private static Object[] columns(Passage passage, UUID exit) {
        return new Object[] {
            passage.id(),
            exit,
            passage.shown().value(),
            passage.gate(),
            passage.gatePlace(),
            passage.direction().name(),
            Timestamp.from(passage.measuredAt()),
            passage.late(),
            passage.deviceId(),
            passage.traceparent()
        };
    }

    List<Passage> take(Instant now, int atMost) {
        return jdbc.sql(TAKE).params(Timestamp.from(now), atMost).query((row, n) -> passage(row)).list().stream()
                .sorted(Comparator.comparing(Passage::measuredAt))
                .toList();
    }

    private static Passage passage(ResultSet row) throws SQLException {
        return new Passage(
                row.getObject("passage_id", UUID.class),
                new PersonToken(row.getString("person_token")),
                row.getString("gate_id"),
                row.getString("gate_place"),
                Direction.valueOf(row.getString("direction")),
                row.getTimestamp("measured_at").toInstant(),
                row.getBoolean("late"),
                row.getString("device_id"),
                row.getString("traceparent"),
                row.getTimestamp("allowed_until").toInstant());
    }
}
