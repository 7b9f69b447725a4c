package org.lastmile.checkpoint.device.adapter;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lastmile.checkpoint.device.Device;
import org.lastmile.checkpoint.device.Devices;
import org.lastmile.checkpoint.device.KnownDevice;
import org.lastmile.checkpoint.platform.Jdbc;

/** Devices and credentials in the database. */
@Singleton
final class JdbcDevices implements Devices {

    private static final String ADD = """
            insert into device (id, gate_id, heartbeat_every_s, enrolled_at, enrolled_by) values (?, ?, ?, ?, ?)
            """;

    private static final String EXPECT = """
            update device set heartbeat_every_s = ?::int,
              silent_due_at = case when silent_due_at is null then null
                else ?::timestamptz + 3 * ?::int * interval '1 second' end
            where id = ?
            """;

    private static final String AT = """
            select d.id, d.enrolled_at, d.last_seen_at, d.battery_percent, d.firmware, d.queue_depth,
              d.heartbeat_every_s, d.silent_since,
              array(select s.aspect from device_suspicion s where s.device_id = d.id order by s.since, s.aspect) as aspects,
              array(select s.since from device_suspicion s where s.device_id = d.id order by s.since, s.aspect) as doubted,
              coalesce(array_agg(c.id order by c.created_at) filter (where c.id is not null), '{}') as credentials,
              coalesce(array_agg(c.created_at order by c.created_at) filter (where c.id is not null), '{}') as made
            from device d
            left join device_credential c on c.device_id = d.id and c.revoked_at is null
            where d.gate_id = ?
            group by d.id order by d.enrolled_at, d.id
            """;

    private static final String LOCK = """
            select g.id, g.place_code from device d join gate g on g.id = d.gate_id
            where d.id = ?
            for update of d
            """;

    private static final String LIVE =
            "select count(*) from device_credential where device_id = ? and revoked_at is null";

    private static final String ADD_CREDENTIAL = """
            insert into device_credential (id, device_id, hash, created_at, created_by, request_key)
            values (?, ?, ?, ?, ?, ?)
            on conflict (created_by, request_key) where request_key is not null do nothing
            """;

    private static final String HANDED_OUT = """
            select device_id from device_credential where created_by = ? and request_key = ?
            union all select device_id from claim_code where created_by = ? and request_key = ?
            """;

    private static final String REVOKE = """
            update device_credential set revoked_at = ?, revoked_by = ?
            where id = ? and device_id = ? and revoked_at is null
            """;

    private static final String BEHIND = """
            select encode(c.hash, 'hex') as hash, d.id, d.gate_id, g.place_code, d.clock_offset_ms
            from unnest(?::text[]) as asked (hash)
            join device_credential c on c.hash = decode(asked.hash, 'hex') and c.revoked_at is null
            join device d on d.id = c.device_id
            join gate g on g.id = d.gate_id
            """;

    private static final String SEEN = """
            update device set last_seen_at = ?,
              silent_due_at = ?::timestamptz + 3 * heartbeat_every_s * interval '1 second',
              battery_percent = coalesce(?::int, battery_percent),
              firmware = coalesce(?::text, firmware), queue_depth = coalesce(?::int, queue_depth),
              clock_offset_ms = coalesce(?::bigint, clock_offset_ms)
            where id = ?
            returning silent_since is not null
            """;

    private final Jdbc jdbc;

    JdbcDevices(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(String id, String gateId, Duration heartbeatEvery, Instant at, String by) {
        jdbc.update(ADD, id, gateId, heartbeatEvery.toSeconds(), at, by);
    }

    @Override
    public void expect(String id, Duration heartbeatEvery, Instant now) {
        jdbc.update(EXPECT, heartbeatEvery.toSeconds(), now, heartbeatEvery.toSeconds(), id);
    }

    @Override
    public List<KnownDevice> at(String gateId) {
        return jdbc.query(AT, JdbcDevices::known, gateId);
    }

    @Override
    public Optional<Locked> lock(String id) {
        return jdbc.query(LOCK, row -> new Locked(row.getString(1), row.getString(2)), id).stream()
                .findFirst();
    }

    @Override
    public int live(String id) {
        return jdbc.query(LIVE, row -> row.getInt(1), id).getFirst();
    }

    @Override
    public boolean addCredential(NewCredential made) {
        var hash = HexFormat.of().parseHex(made.hash());
        return jdbc.update(ADD_CREDENTIAL, made.id(), made.deviceId(), hash, made.at(), made.by(), made.requestKey())
                == 1;
    }

    @Override
    public Optional<String> handedOutTo(String by, String requestKey) {
        return jdbc.query(HANDED_OUT, row -> row.getString(1), by, requestKey, by, requestKey).stream()
                .findFirst();
    }

    @Override
    public boolean revoke(String deviceId, UUID credential, Instant at, String by) {
        return jdbc.update(REVOKE, at, by, credential, deviceId) == 1;
    }

    @Override
    public Map<String, Device> behind(Collection<String> hashes) {
        var found = new HashMap<String, Device>();
        jdbc.query(
                BEHIND,
                row -> found.put(
                        row.getString("hash"),
                        new Device(
                                row.getString("id"),
                                row.getString("gate_id"),
                                row.getString("place_code"),
                                Duration.ofMillis(row.getLong("clock_offset_ms")))),
                (Object) hashes.toArray(String[]::new));
        return found;
    }

    @Override
    public boolean seen(Heartbeat heartbeat) {
        var silent = jdbc.query(
                SEEN,
                row -> row.getBoolean(1),
                heartbeat.receivedAt(),
                heartbeat.receivedAt(),
                heartbeat.batteryPercent(),
                heartbeat.firmware(),
                heartbeat.queueDepth(),
                heartbeat.clockOffsetMillis(),
                heartbeat.deviceId());
        return silent.contains(true);
    }

    private static KnownDevice known(ResultSet row) throws SQLException {
        var ids = (UUID[]) row.getArray("credentials").getArray();
        var made = (Timestamp[]) row.getArray("made").getArray();
        var live = new ArrayList<KnownDevice.LiveCredential>();
        for (int i = 0; i < ids.length; i++) {
            live.add(new KnownDevice.LiveCredential(ids[i], made[i].toInstant()));
        }
        var seen = row.getTimestamp("last_seen_at");
        var silent = row.getTimestamp("silent_since");
        return new KnownDevice(
                row.getString("id"),
                row.getTimestamp("enrolled_at").toInstant(),
                seen == null ? null : seen.toInstant(),
                row.getObject("battery_percent", Integer.class),
                row.getString("firmware"),
                row.getObject("queue_depth", Integer.class),
                Duration.ofSeconds(row.getInt("heartbeat_every_s")),
                silent == null ? null : silent.toInstant(),
                doubts(row),
                live);
    }

    private static List<KnownDevice.Doubt> doubts(ResultSet row) throws SQLException {
        var aspects = (String[]) row.getArray("aspects").getArray();
        var since = (Timestamp[]) row.getArray("doubted").getArray();
        var doubts = new ArrayList<KnownDevice.Doubt>();
        for (int i = 0; i < aspects.length; i++) {
            doubts.add(new KnownDevice.Doubt(aspects[i], since[i].toInstant()));
        }
        return doubts;
    }
}
