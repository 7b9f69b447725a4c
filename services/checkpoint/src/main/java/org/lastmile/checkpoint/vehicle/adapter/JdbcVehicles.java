package org.lastmile.checkpoint.vehicle.adapter;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.lastmile.checkpoint.passage.KeptForWeeks;
import org.lastmile.checkpoint.passage.VehiclePassage;
import org.lastmile.checkpoint.platform.Jdbc;
import org.lastmile.checkpoint.vehicle.ExitAndEntry;
import org.lastmile.checkpoint.vehicle.Vehicles;

/** Vehicle passages in the database; a batch is kept by one statement and judged by one. */
@Singleton
final class JdbcVehicles implements Vehicles, KeptForWeeks {

    private static final String ADD = """
            insert into vehicle_passage (passage_id, plate_token, gate_id, place_code, direction, people, measured_at,
              received_at, late)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::timestamptz[],
              ?::timestamptz[], ?::boolean[])
            on conflict (passage_id) do nothing
            """;

    private static final String EXITS = """
            with on_road as not materialized (
              select v.* from vehicle_passage v join gate on gate.id = v.gate_id and gate.kind = 'ROAD'
            ), told as (
              select * from on_road where passage_id = any (?)
            ), judged as (
              select * from told where direction = 'OUT'
              union
              select next.* from told, lateral (
                select * from on_road v
                where v.plate_token = told.plate_token and v.direction = 'OUT'
                  and v.measured_at between told.measured_at and told.measured_at + interval '24 hours'
                order by v.measured_at limit 1) as next
              where told.direction = 'IN'
            )
            select judged.*, entry.gate_id as entry_gate_id, entry.people as entry_people,
              judged.late or entry.late as any_late
            from judged, lateral (
              select * from on_road v
              where v.plate_token = judged.plate_token and v.direction = 'IN'
                and v.measured_at between judged.measured_at - interval '24 hours' and judged.measured_at
              order by v.measured_at desc limit 1) as entry
            order by judged.measured_at, judged.passage_id
            """;

    private static final String FORGET = "delete from vehicle_passage where received_at < ?";

    private final Jdbc jdbc;

    JdbcVehicles(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(List<VehiclePassage> passages) {
        jdbc.update(
                ADD,
                column(passages, UUID[]::new, VehiclePassage::id),
                column(passages, String[]::new, VehiclePassage::plateToken),
                column(passages, String[]::new, p -> p.origin().gateId()),
                column(passages, String[]::new, p -> p.origin().placeCode()),
                column(passages, String[]::new, p -> p.direction().name()),
                column(passages, Integer[]::new, VehiclePassage::heads),
                column(passages, Instant[]::new, VehiclePassage::measuredAt),
                column(passages, Instant[]::new, VehiclePassage::receivedAt),
                column(passages, Boolean[]::new, VehiclePassage::late));
    }

    @Override
    public List<ExitAndEntry> exits(List<VehiclePassage> passages) {
        return jdbc.query(EXITS, JdbcVehicles::exit, (Object) column(passages, UUID[]::new, VehiclePassage::id));
    }

    @Override
    public int forgetBefore(Instant received) {
        return jdbc.update(FORGET, received);
    }

    private static <T> T[] column(
            List<VehiclePassage> passages, IntFunction<T[]> array, Function<VehiclePassage, T> value) {
        return passages.stream().map(value).toArray(array);
    }

    private static ExitAndEntry exit(ResultSet row) throws SQLException {
        return new ExitAndEntry(
                row.getObject("passage_id", UUID.class),
                row.getString("plate_token"),
                row.getString("gate_id"),
                row.getString("place_code"),
                row.getInt("people"),
                Jdbc.instant(row, "measured_at"),
                row.getBoolean("any_late"),
                row.getString("entry_gate_id"),
                row.getInt("entry_people"));
    }
}
