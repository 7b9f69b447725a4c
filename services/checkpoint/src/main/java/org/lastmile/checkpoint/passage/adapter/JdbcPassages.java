package org.lastmile.checkpoint.passage.adapter;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.lastmile.checkpoint.passage.Direction;
import org.lastmile.checkpoint.passage.Passage;
import org.lastmile.checkpoint.passage.Passages;
import org.lastmile.checkpoint.passage.Temperature;
import org.lastmile.checkpoint.passage.Verdict;
import org.lastmile.checkpoint.platform.Jdbc;

/** Passages in the database; a batch is one statement. */
@Singleton
final class JdbcPassages implements Passages {

    private static final String LOCK_TOGETHER = """
            select pg_advisory_xact_lock(key)
            from (select hashtextextended(mark, 0) as key from unnest(?::text[]) as mark order by key offset 0) as keys
            """;

    private static final String FORGET = "delete from passage where received_at < ?";

    private static final String ADD = """
            insert into passage (passage_id, person_token, plate_token, device_id, boot_id, seq, gate_id, place_code,
              direction, centi_celsius, validity, verdict, recheck_of, measured_at, received_at, late)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[],
              ?::text[], ?::text[], ?::int[], ?::text[], ?::text[], ?::uuid[], ?::timestamptz[], ?::timestamptz[],
              ?::boolean[])
            on conflict (passage_id) do nothing
            """;

    private static final String FEVERS = """
            select * from passage
            where (person_token = any (?) or passage_id = any (?) or recheck_of = any (?))
              and measured_at between ? and ? and validity = 'VALID' and centi_celsius >= ?
            """;

    private static final String FIND = """
            select * from passage
            where place_code like ? || '%' and (?::text is null or gate_id = ?)
              and (cardinality(?::text[]) = 0 or person_token = any (?))
              and measured_at between ? and ?
              and (?::timestamptz is null or (measured_at, passage_id) < (?::timestamptz, ?::uuid))
            order by measured_at desc, passage_id desc
            limit ?
            """;

    private final Jdbc jdbc;

    JdbcPassages(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lockTogether(Collection<String> marks) {
        if (!marks.isEmpty()) {
            jdbc.query(LOCK_TOGETHER, row -> true, (Object) marks.toArray(String[]::new));
        }
    }

    @Override
    public int forgetBefore(Instant received) {
        return jdbc.update(FORGET, received);
    }

    @Override
    public void add(List<Passage> passages) {
        if (passages.isEmpty()) {
            return;
        }
        jdbc.update(
                ADD,
                column(passages, UUID[]::new, Passage::id),
                column(passages, String[]::new, Passage::personToken),
                column(passages, String[]::new, Passage::plateToken),
                column(passages, String[]::new, p -> p.origin().deviceId()),
                column(passages, String[]::new, p -> p.origin().bootId()),
                column(passages, Long[]::new, p -> p.origin().seq()),
                column(passages, String[]::new, p -> p.origin().gateId()),
                column(passages, String[]::new, p -> p.origin().placeCode()),
                column(passages, String[]::new, p -> p.direction().name()),
                column(passages, Integer[]::new, p -> p.temperature().centiCelsius()),
                column(passages, String[]::new, p -> p.temperature().validity().name()),
                column(passages, String[]::new, p -> p.verdict().name()),
                column(passages, UUID[]::new, Passage::recheckOf),
                column(passages, Instant[]::new, Passage::measuredAt),
                column(passages, Instant[]::new, Passage::receivedAt),
                column(passages, Boolean[]::new, Passage::late));
    }

    @SuppressWarnings("NullAway") // a column may hold nulls; arrays of nullable elements cannot be told here
    private static <T> T[] column(List<Passage> passages, IntFunction<T[]> array, Function<Passage, T> value) {
        return passages.stream().map(value).toArray(array);
    }

    @Override
    public List<Passage> fevers(Neighbourhood near) {
        UUID[] ids = near.passages().toArray(UUID[]::new);
        return jdbc.query(
                FEVERS,
                JdbcPassages::passage,
                near.personTokens().toArray(String[]::new),
                ids,
                ids,
                near.from(),
                near.to(),
                Temperature.FEVER);
    }

    @Override
    public List<Passage> find(Question question, int limit) {
        String[] tokens = question.personTokens().toArray(String[]::new);
        Position before = question.before();
        Instant at = before == null ? null : before.measuredAt();
        return jdbc.query(
                FIND,
                JdbcPassages::passage,
                question.places(),
                question.gateId(),
                question.gateId(),
                tokens,
                tokens,
                question.from(),
                question.to(),
                at,
                at,
                before == null ? null : before.passage(),
                limit);
    }

    private static Passage passage(ResultSet row) throws SQLException {
        String person = row.getString("person_token");
        String plate = row.getString("plate_token");
        String device = row.getString("device_id");
        return new Passage(
                row.getObject("passage_id", UUID.class),
                person,
                plate,
                person != null ? person : plate != null ? plate : device,
                new Passage.Origin(
                        device,
                        row.getString("boot_id"),
                        row.getLong("seq"),
                        row.getString("gate_id"),
                        row.getString("place_code")),
                Direction.valueOf(row.getString("direction")),
                new Temperature(row.getInt("centi_celsius")),
                Verdict.valueOf(row.getString("verdict")),
                row.getObject("recheck_of", UUID.class),
                Jdbc.instant(row, "measured_at"),
                Jdbc.instant(row, "received_at"),
                row.getBoolean("late"),
                null);
    }
}
