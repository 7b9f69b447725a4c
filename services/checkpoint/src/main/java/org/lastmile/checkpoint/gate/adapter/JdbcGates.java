package org.lastmile.checkpoint.gate.adapter;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lastmile.checkpoint.gate.DirectionPolicy;
import org.lastmile.checkpoint.gate.Gate;
import org.lastmile.checkpoint.gate.GateKind;
import org.lastmile.checkpoint.gate.GateUse;
import org.lastmile.checkpoint.gate.Gates;
import org.lastmile.checkpoint.gate.OpeningHours;
import org.lastmile.checkpoint.platform.Jdbc;

/** Gates in the database. */
@Singleton
final class JdbcGates implements Gates {

    private static final String FIND = "select * from gate where id = ?";

    private static final String WITHIN = """
            select * from gate
            where place_code like ? || '%' and id > ? order by id limit ?
            """;

    private static final String RESTRICTED =
            "select * from gate where direction_policy <> 'BOTH' or cardinality(opening_hours) > 0";

    private static final String ADD = """
            insert into gate (id, name, kind, place_code, direction_policy, opening_hours, staffed, version, created_at,
              created_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do nothing
            """;

    private static final String CHANGE = """
            update gate set name = ?, direction_policy = ?, opening_hours = ?, staffed = ?, version = ?
            where id = ?
            """;

    private final Jdbc jdbc;

    JdbcGates(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Gate> find(String id) {
        return jdbc.query(FIND, JdbcGates::gate, id).stream().findFirst();
    }

    @Override
    public Optional<Gate> lock(String id) {
        return jdbc.query(FIND + " for update", JdbcGates::gate, id).stream().findFirst();
    }

    @Override
    public List<Gate> within(String placeCode, String after, int limit) {
        return jdbc.query(WITHIN, JdbcGates::gate, placeCode, after, limit);
    }

    @Override
    public List<Gate> restricted() {
        return jdbc.query(RESTRICTED, JdbcGates::gate);
    }

    @Override
    public boolean add(Gate gate, Instant at, String by) {
        var use = gate.use();
        return jdbc.update(
                        ADD,
                        gate.id(),
                        gate.name(),
                        gate.kind().name(),
                        gate.placeCode(),
                        use.direction().name(),
                        written(use.hours()),
                        use.staffed(),
                        gate.version(),
                        at,
                        by)
                == 1;
    }

    @Override
    public void change(Gate gate) {
        var use = gate.use();
        jdbc.update(
                CHANGE,
                gate.name(),
                use.direction().name(),
                written(use.hours()),
                use.staffed(),
                gate.version(),
                gate.id());
    }

    private static Gate gate(ResultSet row) throws SQLException {
        return new Gate(
                row.getString("id"),
                row.getString("name"),
                GateKind.valueOf(row.getString("kind")),
                row.getString("place_code"),
                new GateUse(
                        DirectionPolicy.valueOf(row.getString("direction_policy")),
                        hours((String[]) row.getArray("opening_hours").getArray()),
                        row.getBoolean("staffed")),
                row.getLong("version"));
    }

    private static String[] written(OpeningHours hours) {
        return hours.windows().stream()
                .map(window -> window.from() + "-" + window.to())
                .toArray(String[]::new);
    }

    private static OpeningHours hours(String... written) {
        return new OpeningHours(Stream.of(written)
                .map(window -> window.split("-", 2))
                .map(ends -> new OpeningHours.Window(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])))
                .toList());
    }
}
