package org.lastmile.checkpoint.compound.adapter;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lastmile.checkpoint.compound.Compound;
import org.lastmile.checkpoint.compound.CompoundChange;
import org.lastmile.checkpoint.compound.CompoundState;
import org.lastmile.checkpoint.compound.Compounds;
import org.lastmile.checkpoint.passage.Passage;
import org.lastmile.checkpoint.platform.Jdbc;

/** Compounds in the database. */
@Singleton
final class JdbcCompounds implements Compounds {

    private static final String FIND = "select * from compound_change where place_code = ?";

    private static final String LOCK = """
            insert into compound (place_code, version) values (?, 0)
            on conflict (place_code) do update set version = compound.version
            """;

    private static final String RAISE = "update compound set version = ? where place_code = ?";

    private static final String ADD = """
            insert into compound_change (place_code, version, state, open_gate, effective_from, reason, decided_at,
              decided_by)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String THROUGH_SHUT_GATES = """
            select passage.id
            from unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[]) as passage (id, gate_id, place_code, at)
            join compound on compound.place_code = passage.place_code
            join lateral (
              select open_gate from compound_change c
              where c.place_code = passage.place_code and c.effective_from <= passage.at
              order by c.effective_from desc, c.version desc limit 1) as held on held.open_gate <> passage.gate_id
            where not exists (
              select 1 from gate_shut s where s.gate_id = passage.gate_id and s.confirmed_at > passage.at)
            """;

    private static final String NOT_SHUT = """
            select gate.id
            from gate
            left join lateral (
              select open_gate from compound_change c
              where c.place_code = gate.place_code and c.effective_from <= ?
              order by c.effective_from desc, c.version desc limit 1) as held on true
            where gate.id = any (?) and (held.open_gate is null or held.open_gate = gate.id)
            """;

    private static final String OF_GATES = """
            select gate.id as gate_id, c.*
            from compound_change c
            join gate on gate.place_code = c.place_code
            where not exists (
              select 1 from compound_change later
              where later.place_code = c.place_code and later.effective_from <= ?
                and (later.effective_from, later.version) > (c.effective_from, c.version))
            """;

    private static final String CONFIRM_SHUT = """
            insert into gate_shut (gate_id, confirmed_at, confirmed_by, note) values (?, ?, ?, ?)
            on conflict (gate_id, confirmed_at) do nothing
            """;

    private final Jdbc jdbc;

    JdbcCompounds(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Compound find(String placeCode) {
        return new Compound(placeCode, jdbc.query(FIND, JdbcCompounds::change, placeCode));
    }

    @Override
    public Compound lock(String placeCode) {
        jdbc.update(LOCK, placeCode);
        return find(placeCode);
    }

    @Override
    public void add(String placeCode, CompoundChange change) {
        jdbc.update(RAISE, change.version(), placeCode);
        jdbc.update(
                ADD,
                placeCode,
                change.version(),
                change.state().name(),
                change.openGate(),
                change.effectiveFrom(),
                change.reason(),
                change.decidedAt(),
                change.decidedBy());
    }

    @Override
    public List<Passage> throughShutGates(Collection<Passage> passages) {
        var ids = new HashSet<UUID>(jdbc.query(
                THROUGH_SHUT_GATES,
                row -> row.getObject(1, UUID.class),
                passages.stream().map(Passage::id).toArray(UUID[]::new),
                passages.stream().map(p -> p.origin().gateId()).toArray(String[]::new),
                passages.stream().map(p -> p.origin().placeCode()).toArray(String[]::new),
                passages.stream().map(Passage::measuredAt).toArray(Instant[]::new)));
        return passages.stream().filter(passage -> ids.contains(passage.id())).toList();
    }

    @Override
    public List<String> notShut(Collection<String> gates, Instant at) {
        return jdbc.query(NOT_SHUT, row -> row.getString(1), at, gates.toArray(String[]::new));
    }

    @Override
    public Map<String, Compound> ofGates(Instant since) {
        var changes = new HashMap<String, List<CompoundChange>>();
        var places = new HashMap<String, String>();
        jdbc.query(
                OF_GATES,
                row -> {
                    String gate = row.getString("gate_id");
                    places.put(gate, row.getString("place_code"));
                    return changes.computeIfAbsent(gate, key -> new ArrayList<>())
                            .add(change(row));
                },
                since);
        var compounds = new HashMap<String, Compound>();
        places.forEach((gate, place) ->
                compounds.put(gate, new Compound(place, changes.getOrDefault(gate, List.of()))));
        return compounds;
    }

    @Override
    public void confirmShut(String gateId, Instant at, String by, String note) {
        jdbc.update(CONFIRM_SHUT, gateId, at, by, note);
    }

    private static CompoundChange change(ResultSet row) throws SQLException {
        return new CompoundChange(
                CompoundState.valueOf(row.getString("state")),
                row.getString("open_gate"),
                Jdbc.instant(row, "effective_from"),
                row.getString("reason"),
                Jdbc.instant(row, "decided_at"),
                row.getString("decided_by"),
                row.getLong("version"));
    }
}
