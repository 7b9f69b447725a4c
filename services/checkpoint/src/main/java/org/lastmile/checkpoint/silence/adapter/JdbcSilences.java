package org.lastmile.checkpoint.silence.adapter;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lastmile.checkpoint.platform.Jdbc;
import org.lastmile.checkpoint.silence.SilenceEvent;
import org.lastmile.checkpoint.silence.Silences;
import org.lastmile.checkpoint.silence.SilentDevice;
import org.lastmile.checkpoint.silence.WatchedGate;
import org.lastmile.platform.core.event.Outbox;

/** Windows and silences in the rows of the devices. */
@Singleton
final class JdbcSilences implements Silences {

    private static final String LOOK = """
            insert into silence_look (looked_at) values (?)
            on conflict (only_row) do update set looked_at = greatest(silence_look.looked_at, excluded.looked_at)
            returning old.looked_at
            """;

    /** Basis: rules of silence §3. */
    private static final String RENEW = """
            update device set silent_due_at = ?::timestamptz + 3 * heartbeat_every_s * interval '1 second'
            where silent_since is null and silent_due_at is not null
              and ?::bigint > least(60, 3 * heartbeat_every_s)
            """;

    /** Whoever is being heard at this moment is skipped. */
    private static final String FALL_SILENT = """
            update device d set silent_since = d.last_seen_at
            from gate g
            where g.id = d.gate_id and d.id in (
              select due.id from device due
              where due.silent_since is null and due.silent_due_at <= ? and exists (
                select from device_credential c where c.device_id = due.id and c.revoked_at is null)
              order by due.id
              for update skip locked)
            returning d.id, d.gate_id, g.place_code, d.silent_since as since, d.heartbeat_every_s
            """;

    private static final String END = """
            update device d set silent_since = null
            from gate g
            where g.id = d.gate_id and d.id = ? and d.silent_since is not null
            returning d.id, d.gate_id, g.place_code, old.silent_since as since, d.heartbeat_every_s
            """;

    private static final String FORGET = "update device set silent_due_at = null where id = ? returning gate_id";

    private static final String LOCK_GATES = """
            select id from gate where id = any (?) order by id for no key update
            """;

    private static final String GATES = """
            select g.id as gate_id, g.place_code, d.id, d.silent_since as since, d.heartbeat_every_s
            from gate g left join device d on d.gate_id = g.id and d.silent_due_at is not null and exists (
              select from device_credential c where c.device_id = d.id and c.revoked_at is null)
            where g.id = ?
            order by d.id
            """;

    private final Jdbc jdbc;
    private final Outbox outbox;

    JdbcSilences(Jdbc jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    @Override
    public Duration look(Instant now) {
        return jdbc.query(LOOK, row -> row.getObject(1) == null ? now : Jdbc.instant(row, "looked_at"), now).stream()
                .map(before -> Duration.between(before, now))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void renew(Instant now, Duration unheard) {
        jdbc.update(RENEW, now, unheard.toSeconds());
    }

    @Override
    public List<SilentDevice> fallSilent(Instant now) {
        return jdbc.query(FALL_SILENT, JdbcSilences::device, now);
    }

    @Override
    public Optional<SilentDevice> end(String deviceId) {
        return jdbc.query(END, JdbcSilences::device, deviceId).stream().findFirst();
    }

    @Override
    public String forget(String deviceId) {
        return jdbc.query(FORGET, row -> row.getString(1), deviceId).getFirst();
    }

    @Override
    public List<WatchedGate> gates(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.query(LOCK_GATES, row -> row.getString(1), (Object) ids.toArray(String[]::new)).stream()
                .map(this::gate)
                .toList();
    }

    private WatchedGate gate(String id) {
        var silent = new ArrayList<SilentDevice>();
        var watched = new ArrayList<String>();
        var place = jdbc.query(
                GATES,
                row -> {
                    if (row.getString("id") != null) {
                        watched.add(row.getString("id"));
                    }
                    if (row.getObject("since") != null) {
                        silent.add(device(row));
                    }
                    return row.getString("place_code");
                },
                id);
        return new WatchedGate(id, place.getFirst(), watched.size(), silent);
    }

    @Override
    public void tell(Collection<? extends SilenceEvent> events) {
        events.forEach(event -> outbox.append(SilenceMapper.event(event)));
    }

    private static SilentDevice device(ResultSet row) throws SQLException {
        return new SilentDevice(
                row.getString("id"),
                row.getString("gate_id"),
                row.getString("place_code"),
                Jdbc.instant(row, "since"),
                Duration.ofSeconds(row.getInt("heartbeat_every_s")));
    }
}
