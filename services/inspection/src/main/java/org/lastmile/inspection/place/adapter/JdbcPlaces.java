package org.lastmile.inspection.place.adapter;

import java.util.Collection;
import org.lastmile.inspection.place.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Places in PostgreSQL. */
@Component
final class JdbcPlaces implements Places {

    private static final String KNOWS = "select count(*) from place where code = ?";

    private static final String REMEMBER = """
            insert into place (code)
            select code from unnest(cast(? as text[])) as code
            order by code
            on conflict (code) do nothing
            """;

    private final JdbcClient jdbc;

    JdbcPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean knows(String code) {
        return jdbc.sql(KNOWS).param(code).query(Long.class).single() > 0;
    }

    @Override
    public void remember(Collection<String> codes) {
        jdbc.sql(REMEMBER).param(codes.toArray(String[]::new)).update();
    }
}
