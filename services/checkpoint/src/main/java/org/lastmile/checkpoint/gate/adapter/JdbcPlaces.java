package org.lastmile.checkpoint.gate.adapter;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.lastmile.checkpoint.gate.Places;
import org.lastmile.checkpoint.platform.Jdbc;

/** Places in the database. */
@Singleton
final class JdbcPlaces implements Places {

    private static final String KNOWS = "select 1 from place where code = ?";

    private static final String LEVEL = "select level from place where code = ?";

    private static final String DEFINE = """
            insert into place (code, name, level, version, defined_at)
            values (?, ?, ?, ?, ?)
            on conflict (code) do update
            set name = excluded.name, level = excluded.level, version = excluded.version,
                defined_at = excluded.defined_at
            where place.version < excluded.version
            """;

    private final Jdbc jdbc;

    JdbcPlaces(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean knows(String code) {
        return !jdbc.query(KNOWS, row -> row.getInt(1), code).isEmpty();
    }

    @Override
    public Optional<String> level(String code) {
        return jdbc.query(LEVEL, row -> row.getString(1), code).stream().findFirst();
    }

    @Override
    public void define(Place place) {
        jdbc.update(DEFINE, place.code(), place.name(), place.level(), place.version(), place.definedAt());
    }
}
