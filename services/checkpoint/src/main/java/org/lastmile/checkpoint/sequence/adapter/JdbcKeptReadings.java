package org.lastmile.checkpoint.sequence.adapter;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lastmile.checkpoint.platform.Jdbc;
import org.lastmile.checkpoint.sequence.KeptReadings;

/** Reads passages by their ids; only readings that came again are asked for. */
@Singleton
final class JdbcKeptReadings implements KeptReadings {

    private static final String CONTENTS = """
            select passage_id, person_token, plate_token, direction, centi_celsius from passage
            where passage_id = any (?)
            """;

    private final Jdbc jdbc;

    JdbcKeptReadings(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Content> contents(Collection<UUID> passages) {
        return jdbc.query(CONTENTS, JdbcKeptReadings::content, (Object) passages.toArray(UUID[]::new)).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map.Entry<UUID, Content> content(ResultSet row) throws SQLException {
        return Map.entry(
                row.getObject("passage_id", UUID.class),
                new Content(
                        row.getString("person_token"),
                        row.getString("plate_token"),
                        row.getString("direction"),
                        row.getInt("centi_celsius")));
    }
}
