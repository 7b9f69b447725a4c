package org.lastmile.checkpoint.shift.adapter;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.platform.Jdbc;
import org.lastmile.checkpoint.shift.Shift;
import org.lastmile.checkpoint.shift.Shifts;

/** Shifts in the database. */
@Singleton
final class JdbcShifts implements Shifts {

    private static final String OPEN = """
            select * from gate_shift where gate_id = ? and ended_at is null order by signed_in_at, id
            """;

    private static final String FIND = "select * from gate_shift where gate_id = ? and id = ?";

    private static final String ADD = """
            insert into gate_shift (id, gate_id, staff, planned_from, planned_until, signed_in_at, responsible)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String SAVE = """
            update gate_shift
            set responsible = ?, offered_at = ?::timestamptz, offered_note = ?, ended_at = ?::timestamptz,
              ended_by = ?, end_note = ?, taken_over_by = ?::uuid
            where id = ?
            """;

    private static final String AT = """
            select * from gate_shift
            where gate_id = ? and (?::timestamptz is null or (signed_in_at, id) < (?::timestamptz, ?::uuid))
            order by signed_in_at desc, id desc limit ?
            """;

    private final Jdbc jdbc;

    JdbcShifts(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Shift> open(String gateId) {
        return jdbc.query(OPEN, JdbcShifts::shift, gateId);
    }

    @Override
    public Optional<Shift> find(String gateId, UUID id) {
        return jdbc.query(FIND, JdbcShifts::shift, gateId, id).stream().findFirst();
    }

    @Override
    public void add(Shift shift) {
        jdbc.update(
                ADD,
                shift.id(),
                shift.gateId(),
                shift.staff(),
                shift.planned().from(),
                shift.planned().until(),
                shift.signedInAt(),
                shift.responsible());
    }

    @Override
    public void save(Shift shift) {
        Shift.Offer offer = shift.offer();
        Shift.End end = shift.end();
        jdbc.update(
                SAVE,
                shift.responsible(),
                offer == null ? null : offer.at(),
                offer == null ? null : offer.note(),
                end == null ? null : end.at(),
                end == null ? null : end.by(),
                end == null ? null : end.note(),
                end == null ? null : end.takenOverBy(),
                shift.id());
    }

    @Override
    public List<Shift> at(String gateId, @Nullable Position before, int limit) {
        Instant at = before == null ? null : before.signedInAt();
        return jdbc.query(AT, JdbcShifts::shift, gateId, at, at, before == null ? null : before.shift(), limit);
    }

    private static Shift shift(ResultSet row) throws SQLException {
        Instant offeredAt = time(row, "offered_at");
        Instant endedAt = time(row, "ended_at");
        return new Shift(
                row.getObject("id", UUID.class),
                row.getString("gate_id"),
                row.getString("staff"),
                new Shift.Planned(Jdbc.instant(row, "planned_from"), Jdbc.instant(row, "planned_until")),
                Jdbc.instant(row, "signed_in_at"),
                row.getBoolean("responsible"),
                offeredAt == null ? null : new Shift.Offer(offeredAt, row.getString("offered_note")),
                endedAt == null
                        ? null
                        : new Shift.End(
                                endedAt,
                                row.getString("ended_by"),
                                row.getString("end_note"),
                                row.getObject("taken_over_by", UUID.class)));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
