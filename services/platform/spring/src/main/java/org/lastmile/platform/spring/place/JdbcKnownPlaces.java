package org.lastmile.platform.spring.place;

import java.util.SortedSet;
import org.lastmile.platform.core.place.KnownPlaces;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Known places in PostgreSQL. */
final class JdbcKnownPlaces implements KnownPlaces {

    private static final String KNOWS = "select count(*) from place where code = ?";

    private static final String REMEMBER = """
            insert into place (code)
            select code from unnest(cast(? as text[])) as code
            order by code
            on conflict (code) do nothing
            """;

    private final JdbcClient jdbc;

    JdbcKnownPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean knows(String code) {
        return jdbc.sql(KNOWS).param(code).query(Long.class).single() > 0;
    }

    /** Remembers places; doing it again changes nothing. */
    void remember(SortedSet<String> codes) {
        if (!codes.isEmpty()) {
            jdbc.sql(REMEMBER).param(codes.toArray(String[]::new)).update();
        }
    }
}
