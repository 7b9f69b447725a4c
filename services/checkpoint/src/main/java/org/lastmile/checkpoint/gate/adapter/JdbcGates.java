package org.lastmile.checkpoint.gate.adapter;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lastmile.checkpoint.gate.Gate;
import org.lastmile.checkpoint.gate.GateKind;
import org.lastmile.checkpoint.gate.Gates;
import org.lastmile.checkpoint.platform.Jdbc;

/** Gates in the database. */
@Singleton
final class JdbcGates implements Gates {

    private static final String FIND = "select id, name, kind, place_code from gate where id = ?";

    private static final String WITHIN = """
            select id, name, kind, place_code from gate
            where place_code like ? || '%' and id > ? order by id limit ?
            """;

    private static final String ADD = """
            insert into gate (id, name, kind, place_code, created_at, created_by)
            values (?, ?, ?, ?, ?, ?)
            on conflict (id) do nothing
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
    public List<Gate> within(String placeCode, String after, int limit) {
        return jdbc.query(WITHIN, JdbcGates::gate, placeCode, after, limit);
    }

    @Override
    public boolean add(Gate gate, Instant at, String by) {
        return jdbc.update(ADD, gate.id(), gate.name(), gate.kind().name(), gate.placeCode(), at, by) == 1;
    }

    private static Gate gate(ResultSet row) throws SQLException {
        return new Gate(
                row.getString("id"),
                row.getString("name"),
                GateKind.valueOf(row.getString("kind")),
                row.getString("place_code"));
    }
}
