package org.lastmile.checkpoint.truthfulness.adapter;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lastmile.checkpoint.passage.Temperature;
import org.lastmile.checkpoint.platform.Jdbc;
import org.lastmile.checkpoint.truthfulness.Aspect;
import org.lastmile.checkpoint.truthfulness.Doubts;
import org.lastmile.checkpoint.truthfulness.Judgement;
import org.lastmile.checkpoint.truthfulness.MeasuringDevice;
import org.lastmile.checkpoint.truthfulness.MeasuringDevice.Sample;
import org.lastmile.checkpoint.truthfulness.Suspicion;
import org.lastmile.platform.core.event.Outbox;

/** Suspicions in the database, and the readings that they come from; what is kept is also told. */
@Singleton
final class JdbcDoubts implements Doubts {

    /** Basis: rules of truthfulness §6. */
    private static final int READINGS = 200;

    private static final String TURN = """
            insert into gate_judged (gate_id, judged_at) select id, ? from gate where id = ?
            on conflict (gate_id) do update set judged_at = excluded.judged_at where gate_judged.judged_at <= ?
            returning (select place_code from gate where id = gate_id)
            """;

    private static final String DEVICES = """
            select d.id, d.clock_offset_ms, exists (
              select from device_credential c where c.device_id = d.id and c.revoked_at is null) as in_use
            from device d where d.gate_id = ? order by d.id
            """;

    private static final String READ = """
            select device_id, centi_celsius, measured_at
            from (
              select device_id, centi_celsius, measured_at, row_number() over newest as position
              from (
                select device_id, centi_celsius, measured_at, seq from passage
                where gate_id = ? and measured_at > ? and centi_celsius is not null
                order by measured_at desc
                limit ?) of_gate
              window newest as (partition by device_id order by measured_at desc, seq desc)) of_device
            where position <= ?
            order by device_id, position
            """;

    private static final String HELD = """
            select s.device_id, s.aspect from device_suspicion s join device d on d.id = s.device_id where d.gate_id = ?
            """;

    private static final String RETRIED = """
            select r.device_id, r.facts from device_retry r join device d on d.id = r.device_id
            where d.gate_id = ? and r.until > ?
            """;

    private static final String LOCK = "select id from device where id = ? for no key update";

    private static final String DROP = "delete from device_suspicion where device_id = ? and aspect <> all (?)";

    private static final String SAVE = """
            insert into device_suspicion (device_id, aspect, since, facts) values (?, ?, ?, ?)
            on conflict (device_id, aspect) do update set facts = excluded.facts
            """;

    private static final String UNSETTLED = """
            select gate_id from device
            where abs(clock_offset_ms) > ? or id in (select device_id from device_suspicion)
              or id in (select device_id from device_retry)
            """;

    private final Jdbc jdbc;
    private final Outbox outbox;

    JdbcDoubts(Jdbc jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    @Override
    public Optional<String> turn(String gateId, Instant judgedBefore, Instant now) {
        return jdbc.query(TURN, row -> row.getString(1), now, gateId, judgedBefore).stream()
                .findFirst();
    }

    @Override
    public List<MeasuringDevice> devices(String gateId, Instant since) {
        var samples = new HashMap<String, List<Sample>>();
        var devices = jdbc.query(
                DEVICES,
                row -> new MeasuringDevice(
                        row.getString("id"),
                        row.getBoolean("in_use"),
                        Duration.ofMillis(row.getLong("clock_offset_ms")),
                        List.of()),
                gateId);
        jdbc.query(
                READ,
                row -> samples.computeIfAbsent(row.getString("device_id"), id -> new ArrayList<>())
                        .add(new Sample(
                                new Temperature(row.getInt("centi_celsius")), Jdbc.instant(row, "measured_at"))),
                gateId,
                since,
                READINGS * devices.size(),
                READINGS);
        return devices.stream()
                .map(device -> new MeasuringDevice(
                        device.id(),
                        device.inUse(),
                        device.clockOffset(),
                        samples.getOrDefault(device.id(), List.of())))
                .toList();
    }

    @Override
    public Map<String, Set<Aspect>> held(String gateId) {
        var held = new HashMap<String, Set<Aspect>>();
        jdbc.query(
                HELD,
                row -> held.computeIfAbsent(row.getString("device_id"), id -> EnumSet.noneOf(Aspect.class))
                        .add(Aspect.valueOf(row.getString("aspect"))),
                gateId);
        return held;
    }

    @Override
    public Map<String, Suspicion> retried(String gateId, Instant now) {
        var retried = new HashMap<String, Suspicion>();
        jdbc.query(
                RETRIED,
                row -> retried.put(row.getString("device_id"), new Suspicion(Aspect.RETRIED, FactColumn.read((String[])
                        row.getArray("facts").getArray()))),
                gateId,
                now);
        return retried;
    }

    @Override
    public void save(Judgement judgement) {
        String device = judgement.deviceId();
        jdbc.query(LOCK, row -> row.getString(1), device);
        jdbc.update(DROP, device, judgement.aspects().stream().map(Enum::name).toArray(String[]::new));
        for (Suspicion suspicion : judgement.suspicions()) {
            jdbc.update(
                    SAVE, device, suspicion.aspect().name(), judgement.judgedAt(), FactColumn.of(suspicion.facts()));
        }
        outbox.append(SuspectMapper.event(judgement));
    }

    @Override
    public Set<String> unsettled(Duration clockOff) {
        return new HashSet<>(jdbc.query(UNSETTLED, row -> row.getString(1), clockOff.toMillis()));
    }
}
