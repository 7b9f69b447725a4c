package org.lastmile.notification.alert.adapter;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lastmile.notification.alert.Alert;
import org.lastmile.notification.alert.AlertEvent;
import org.lastmile.notification.alert.AlertFollowUp;
import org.lastmile.notification.alert.AlertQuery;
import org.lastmile.notification.alert.AlertView;
import org.lastmile.notification.alert.Alerts;
import org.lastmile.platform.core.event.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Alerts in PostgreSQL. A batch is one look-up, one upsert and one append, however many alerts it has. */
class JdbcAlerts implements Alerts {

    private static final String LOCK_EPISODES = """
            select to_jsonb(a) from alert a
            where violation_id = any(string_to_array(:episodes, ',')::uuid[])
            order by id for update
            """;

    private static final String LOCK = "select to_jsonb(a) from alert a where id = :id for update";

    private static final String FIND = "select to_jsonb(a) from alert a where id = :id";

    private static final String SAVE = """
            insert into alert
            select id, violation_id, kind, severity, state, subject, accountable_place, occurred_place, occurred_at,
                   measured_at, detected_at, opened_at, count, late, rule, rule_source, evidence, acknowledged_by,
                   acknowledged_at, resolved_at, resolution, version, occurred_places
            from jsonb_populate_recordset(null::alert, :rows::jsonb)
            on conflict (id) do update set
              severity = excluded.severity, state = excluded.state, occurred_place = excluded.occurred_place,
              occurred_at = excluded.occurred_at, measured_at = excluded.measured_at,
              detected_at = excluded.detected_at, count = excluded.count, late = excluded.late, rule = excluded.rule,
              rule_source = excluded.rule_source, evidence = excluded.evidence,
              acknowledged_by = excluded.acknowledged_by, acknowledged_at = excluded.acknowledged_at,
              resolved_at = excluded.resolved_at, resolution = excluded.resolution, version = excluded.version,
              occurred_places = excluded.occurred_places
            where alert.version < excluded.version
            """;

    private static final String LIST = """
            select to_jsonb(a) from alert a
            where (accountable_place like :subtree
                   or exists (select from unnest(occurred_places) p where starts_with(p, :place)))
              and (:kinds = '' or kind = any(string_to_array(:kinds, ',')))
              and (:severities = '' or severity = any(string_to_array(:severities, ',')))
              and (:states = '' or state = any(string_to_array(:states, ',')))
              and (:after_id::uuid is null or (opened_at, id) < (:after_at::timestamptz, :after_id::uuid))
            order by opened_at desc, id desc
            limit :limit
            """;

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final AlertFollowUp followUp;

    JdbcAlerts(JdbcClient jdbc, Outbox outbox, AlertFollowUp followUp) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.followUp = followUp;
    }

    @Override
    public Map<UUID, Alert> lockOf(Collection<UUID> violationIds) {
        return jdbc
                .sql(LOCK_EPISODES)
                .param("episodes", violationIds.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .query(String.class)
                .list()
                .stream()
                .map(AlertRowMapper::alert)
                .collect(Collectors.toMap(Alert::violationId, Function.identity()));
    }

    @Override
    public Optional<Alert> lock(UUID id) {
        return jdbc.sql(LOCK).param("id", id).query(String.class).optional().map(AlertRowMapper::alert);
    }

    @Override
    public Optional<AlertView> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(String.class).optional().map(AlertRowMapper::view);
    }

    @Override
    public List<AlertView> find(AlertQuery query) {
        var after = query.after();
        return jdbc
                .sql(LIST)
                .param("subtree", query.place() + '%')
                .param("place", query.place())
                .param("kinds", String.join(",", query.kinds()))
                .param("severities", names(query.severities()))
                .param("states", names(query.states()))
                .param("after_at", after == null ? null : after.openedAt().atOffset(ZoneOffset.UTC))
                .param("after_id", after == null ? null : after.id())
                .param("limit", query.limit())
                .query(String.class)
                .list()
                .stream()
                .map(AlertRowMapper::view)
                .toList();
    }

    private static String names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    @Override
    public void save(List<AlertEvent> events) {
        // several changes of one alert in a batch: the row gets the last of them, the topic all
        var last = new LinkedHashMap<UUID, Alert>();
        events.forEach(event -> last.put(event.alert().id(), event.alert()));
        int saved = jdbc.sql(SAVE)
                .param("rows", AlertRowMapper.rows(List.copyOf(last.values())))
                .update();
        if (saved != last.size()) {
            throw new IllegalStateException("an alert was changed although it was locked");
        }
        outbox.append(events.stream().map(AlertEventMapper::outgoing).toList());
        followUp.follow(events);
    }
}
