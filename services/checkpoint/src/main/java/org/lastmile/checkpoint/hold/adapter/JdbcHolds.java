package org.lastmile.checkpoint.hold.adapter;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.hold.Hold;
import org.lastmile.checkpoint.hold.Holds;
import org.lastmile.checkpoint.passage.Direction;
import org.lastmile.checkpoint.passage.HoldCause;
import org.lastmile.checkpoint.passage.KeptForWeeks;
import org.lastmile.checkpoint.passage.Passage;
import org.lastmile.checkpoint.passage.Verdict;
import org.lastmile.checkpoint.platform.Jdbc;

/** Holds in the database. They are few: a statement for each. */
@Singleton
final class JdbcHolds implements Holds, KeptForWeeks {

    private static final String ADD = """
            insert into hold (passage_id, person_token, plate_token, gate_id, place_code, direction, causes,
              measured_at, received_at, late)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (passage_id) do nothing
            """;

    private static final String HOLD = """
            select hold.*, (select device_id from passage
              where passage.passage_id = hold.passage_id and passage.measured_at = hold.measured_at) as device_id
            from hold
            """;

    private static final String FIND = HOLD + """
            where place_code like ? || '%' and (?::text is null or gate_id = ?)
              and (?::timestamptz is null or (measured_at, passage_id) < (?::timestamptz, ?::uuid))
            order by measured_at desc, passage_id desc
            limit ?
            """;

    private static final String LOCK = HOLD + "where passage_id = ? for update";

    private static final String DECIDE = """
            update hold set decision = ?, reason = ?, decided_by = ?, decided_at = ?
            where passage_id = ? and decision is null
            """;

    private static final String FORGET = "delete from hold where received_at < ?";

    private final Jdbc jdbc;

    JdbcHolds(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(List<Passage> passages) {
        for (Passage passage : passages) {
            if (passage.verdict() == Verdict.HOLD) {
                jdbc.update(
                        ADD,
                        passage.id(),
                        passage.personToken(),
                        passage.plateToken(),
                        passage.origin().gateId(),
                        passage.origin().placeCode(),
                        passage.direction().name(),
                        names(passage.circumstances().holdCauses()),
                        passage.measuredAt(),
                        passage.receivedAt(),
                        passage.late());
            }
        }
    }

    @Override
    public List<Hold> find(String places, @Nullable String gateId, @Nullable Position after, int limit) {
        Instant at = after == null ? null : after.measuredAt();
        return jdbc.query(
                FIND, JdbcHolds::hold, places, gateId, gateId, at, at, after == null ? null : after.passage(), limit);
    }

    @Override
    public Optional<Hold> lock(UUID passage) {
        return jdbc.query(LOCK, JdbcHolds::hold, passage).stream().findFirst();
    }

    @Override
    public void decide(UUID passage, Hold.Decision decision) {
        int decided =
                jdbc.update(DECIDE, decision.kind().name(), decision.reason(), decision.by(), decision.at(), passage);
        if (decided != 1) {
            throw new IllegalStateException("a hold that is locked was decided by somebody else");
        }
    }

    @Override
    public int forgetBefore(Instant received) {
        return jdbc.update(FORGET, received);
    }

    private static String[] names(Set<HoldCause> causes) {
        return causes.stream().map(HoldCause::name).toArray(String[]::new);
    }

    private static Hold hold(ResultSet row) throws SQLException {
        var causes = EnumSet.noneOf(HoldCause.class);
        for (String cause : (String[]) row.getArray("causes").getArray()) {
            causes.add(HoldCause.valueOf(cause));
        }
        return new Hold(
                row.getObject("passage_id", UUID.class),
                row.getString("person_token"),
                row.getString("plate_token"),
                row.getString("gate_id"),
                row.getString("device_id"),
                row.getString("place_code"),
                Direction.valueOf(row.getString("direction")),
                causes,
                Jdbc.instant(row, "measured_at"),
                row.getBoolean("late"),
                decision(row));
    }

    private static Hold.@Nullable Decision decision(ResultSet row) throws SQLException {
        String kind = row.getString("decision");
        return kind == null
                ? null
                : new Hold.Decision(
                        Hold.Kind.valueOf(kind),
                        row.getString("reason"),
                        row.getString("decided_by"),
                        Jdbc.instant(row, "decided_at"));
    }
}
