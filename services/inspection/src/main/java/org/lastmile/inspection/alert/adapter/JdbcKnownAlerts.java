package org.lastmile.inspection.alert.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lastmile.inspection.alert.KnownAlert;
import org.lastmile.inspection.alert.KnownAlerts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Alerts in PostgreSQL. */
@Component
final class JdbcKnownAlerts implements KnownAlerts {

    private static final String FIND = """
            select id, accountable_place, occurred_places, version from known_alert where id = ?
            """;

    // codes of places hold digits only, so a blank parts them
    private static final String REMEMBER = """
            insert into known_alert (id, accountable_place, occurred_places, version)
            select id, place, string_to_array(occurred, ' '), version
            from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as bigint[]))
              as told (id, place, occurred, version)
            order by id
            on conflict (id) do update set
              accountable_place = excluded.accountable_place,
              occurred_places = excluded.occurred_places,
              version = excluded.version
            where known_alert.version < excluded.version
            """;

    private final JdbcClient jdbc;

    JdbcKnownAlerts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<KnownAlert> find(UUID id) {
        return jdbc.sql(FIND).param(id).query((row, n) -> alert(row)).optional();
    }

    @Override
    public void remember(Collection<KnownAlert> alerts) {
        if (alerts.isEmpty()) {
            return;
        }
        jdbc.sql(REMEMBER)
                .param(alerts.stream().map(KnownAlert::id).toArray(UUID[]::new))
                .param(alerts.stream().map(KnownAlert::accountablePlace).toArray(String[]::new))
                .param(alerts.stream()
                        .map(alert -> String.join(" ", alert.occurredPlaces()))
                        .toArray(String[]::new))
                .param(alerts.stream().map(KnownAlert::version).toArray(Long[]::new))
                .update();
    }

    private static KnownAlert alert(ResultSet row) throws SQLException {
        return new KnownAlert(
                row.getObject("id", UUID.class),
                row.getString("accountable_place"),
                List.of((String[]) row.getArray("occurred_places").getArray()),
                row.getLong("version"));
    }
}
