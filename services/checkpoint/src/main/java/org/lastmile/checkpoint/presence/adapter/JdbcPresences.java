package org.lastmile.checkpoint.presence.adapter;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lastmile.checkpoint.platform.Jdbc;
import org.lastmile.checkpoint.presence.Presence;
import org.lastmile.checkpoint.presence.Presences;

/** Presence in the database; a batch is one statement. */
@Singleton
final class JdbcPresences implements Presences {

    private static final String PASSED = """
            insert into presence (place_code, person_token, inside, gate_id, measured_at)
            select p.place_code, p.person, p.inside, p.gate_id, p.at
            from unnest(?::text[], ?::text[], ?::boolean[], ?::text[], ?::timestamptz[])
              as p (place_code, person, inside, gate_id, at)
            join gate on gate.id = p.gate_id and gate.kind = 'COMPOUND'
            order by p.place_code, p.person
            on conflict (place_code, person_token) do update
            set inside = excluded.inside, gate_id = excluded.gate_id, measured_at = excluded.measured_at
            where excluded.measured_at > presence.measured_at
            """;

    private static final String INSIDE = "select count(*) from presence where place_code = ? and inside";

    private static final String FIND = """
            select * from presence where place_code = ? and person_token = any (?) order by measured_at desc limit 1
            """;

    private static final String FORGET = "delete from presence where measured_at < ?";

    private final Jdbc jdbc;

    JdbcPresences(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void passed(List<Presence> last) {
        if (!last.isEmpty()) {
            jdbc.update(
                    PASSED,
                    last.stream().map(Presence::placeCode).toArray(String[]::new),
                    last.stream().map(Presence::person).toArray(String[]::new),
                    last.stream().map(Presence::inside).toArray(Boolean[]::new),
                    last.stream().map(Presence::gateId).toArray(String[]::new),
                    last.stream().map(Presence::measuredAt).toArray(Instant[]::new));
        }
    }

    @Override
    public long inside(String placeCode) {
        return jdbc.query(INSIDE, row -> row.getLong(1), placeCode).getFirst();
    }

    @Override
    public Optional<Presence> find(String placeCode, Collection<String> tokens) {
        return jdbc
                .query(
                        FIND,
                        row -> new Presence(
                                row.getString("place_code"),
                                row.getString("person_token"),
                                row.getBoolean("inside"),
                                row.getString("gate_id"),
                                Jdbc.instant(row, "measured_at")),
                        placeCode,
                        tokens.toArray(String[]::new))
                .stream()
                .findFirst();
    }

    @Override
    public int forgetBefore(Instant received) {
        return jdbc.update(FORGET, received);
    }
}
