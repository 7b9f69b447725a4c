package org.lastmile.checkpoint.turnback.adapter;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lastmile.checkpoint.passage.KeptForWeeks;
import org.lastmile.checkpoint.passage.Passage;
import org.lastmile.checkpoint.passage.TurnBack;
import org.lastmile.checkpoint.platform.Jdbc;
import org.lastmile.checkpoint.turnback.Attempt;
import org.lastmile.checkpoint.turnback.Refused;
import org.lastmile.checkpoint.turnback.Sighting;
import org.lastmile.checkpoint.turnback.TurnBacks;

/** Turn-backs in the database. They are few, so a statement for each; all sightings of a batch are one. */
@Singleton
final class JdbcTurnBacks implements TurnBacks, KeptForWeeks {

    private static final String ADD = """
            insert into turn_back (passage_id, subject, gate_id, place_code, direction, reason, from_place, next_place,
              measured_at, received_at, late)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (passage_id, subject) do nothing
            """;

    private static final String SEEN_BEFORE = """
            select passage_id from unnest(?::uuid[], ?::timestamptz[]) as told (passage_id, measured_at)
            join passage using (passage_id, measured_at)
            """;

    private static final String ATTEMPTS = """
            select seen.place, refused.gate_id, refused.reason, refused.measured_at, refused.late
            from unnest(?::text[], ?::text[], ?::timestamptz[]) with ordinality
              as seen (subject, gate_id, measured_at, place),
            lateral (
              select * from turn_back t
              where t.subject = seen.subject and t.gate_id <> seen.gate_id
                and t.measured_at between seen.measured_at - interval '24 hours' and seen.measured_at
              order by t.measured_at desc limit 1) as refused
            order by seen.place
            """;

    private static final String ATTEMPTS_AFTER = """
            select passage_id, gate_id, place_code, measured_at, late,
              false as of_plate, device_id, boot_id, seq
            from passage
            where person_token = any (?) and gate_id <> ?
              and measured_at > ? and measured_at <= ?::timestamptz + interval '24 hours'
            union all
            select passage_id, gate_id, place_code, measured_at, late, true, device_id, boot_id, seq from passage
            where plate_token = any (?) and gate_id <> ?
              and measured_at > ? and measured_at <= ?::timestamptz + interval '24 hours'
            union all
            select passage_id, gate_id, place_code, measured_at, late, false, null, null, null from turn_back
            where subject = any (?) and gate_id <> ?
              and measured_at > ? and measured_at <= ?::timestamptz + interval '24 hours'
            order by measured_at
            """;

    private static final String FORGET = "delete from turn_back where received_at < ?";

    private final Jdbc jdbc;

    JdbcTurnBacks(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(List<Refused> refused) {
        for (Refused one : refused) {
            jdbc.update(
                    ADD,
                    one.passage(),
                    one.subject(),
                    one.gateId(),
                    one.placeCode(),
                    one.direction(),
                    one.reason(),
                    one.from(),
                    one.next(),
                    one.measuredAt(),
                    one.receivedAt(),
                    one.late());
        }
    }

    @Override
    public Set<UUID> seenBefore(List<TurnBack> told) {
        return Set.copyOf(jdbc.query(
                SEEN_BEFORE,
                row -> row.getObject(1, UUID.class),
                told.stream().map(TurnBack::id).toArray(UUID[]::new),
                told.stream().map(TurnBack::measuredAt).toArray(Instant[]::new)));
    }

    @Override
    public List<Attempt> attempts(List<Sighting> sightings) {
        return jdbc.query(
                ATTEMPTS,
                row -> attempt(row, sightings.get(row.getInt("place") - 1)),
                sightings.stream().map(Sighting::subject).toArray(String[]::new),
                sightings.stream().map(Sighting::gateId).toArray(String[]::new),
                sightings.stream().map(Sighting::measuredAt).toArray(Instant[]::new));
    }

    private static Attempt attempt(ResultSet row, Sighting seen) throws SQLException {
        return new Attempt(
                seen,
                row.getString("gate_id"),
                row.getString("reason"),
                Jdbc.instant(row, "measured_at"),
                seen.late() || row.getBoolean("late"));
    }

    @Override
    public List<Attempt> attemptsAfter(Refused refused, Collection<String> tokens) {
        String[] known = tokens.toArray(String[]::new);
        Instant at = refused.measuredAt();
        String gate = refused.gateId();
        return jdbc
                .query(
                        ATTEMPTS_AFTER,
                        row -> isOfPassenger(row) ? Optional.<Attempt>empty() : Optional.of(after(refused, row)),
                        known,
                        gate,
                        at,
                        at,
                        known,
                        gate,
                        at,
                        at,
                        known,
                        gate,
                        at,
                        at)
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** A plate is seen once, with the driver. */
    private static boolean isOfPassenger(ResultSet row) throws SQLException {
        return row.getBoolean("of_plate")
                && !Passage.idOf(row.getString("device_id"), row.getString("boot_id"), row.getLong("seq"))
                        .equals(row.getObject("passage_id", UUID.class));
    }

    private static Attempt after(Refused refused, ResultSet row) throws SQLException {
        boolean late = refused.late() || row.getBoolean("late");
        var seen = new Sighting(
                row.getObject("passage_id", UUID.class),
                refused.subject(),
                row.getBoolean("of_plate"),
                row.getString("gate_id"),
                row.getString("place_code"),
                Jdbc.instant(row, "measured_at"),
                late,
                null);
        return new Attempt(seen, refused.gateId(), refused.reason(), refused.measuredAt(), late);
    }

    @Override
    public int forgetBefore(Instant received) {
        return jdbc.update(FORGET, received);
    }
}
