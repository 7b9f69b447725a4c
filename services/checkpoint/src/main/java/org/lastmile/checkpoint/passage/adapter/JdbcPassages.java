package org.lastmile.checkpoint.passage.adapter;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.passage.Passage;
import org.lastmile.checkpoint.passage.Passages;
import org.lastmile.checkpoint.passage.Temperature;
import org.lastmile.checkpoint.platform.Jdbc;

/** Passages in the database; a batch is one statement. */
@Singleton
final class JdbcPassages implements Passages {

    private static final String LOCK_TOGETHER = """
            select pg_advisory_xact_lock(key)
            from (select hashtextextended(mark, 0) as key from unnest(?::text[]) as mark order by key offset 0) as keys
            """;

    private static final String ADD = """
            insert into passage (passage_id, person_token, plate_token, device_id, boot_id, seq, gate_id, place_code,
              direction, centi_celsius, validity, verdict, recheck_of, measured_at, received_at, late,
              vehicle_passage_id, no_document_reason)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[],
              ?::text[], ?::text[], ?::int[], ?::text[], ?::text[], ?::uuid[], ?::timestamptz[], ?::timestamptz[],
              ?::boolean[], ?::uuid[], ?::text[])
            on conflict (passage_id, measured_at) do nothing
            """;

    private static final String FEVERS = """
            select * from passage
            where (person_token = any (?) or passage_id = any (?) or recheck_of = any (?))
              and measured_at between ? and ? and validity = 'VALID' and centi_celsius >= ?
            """;

    private static final String OF_ID = "select * from passage where passage_id = ? and measured_at = ?";

    private static final String FIND = """
            select * from passage
            where place_code like ? || '%%' and measured_at between ? and ? %s
            order by measured_at desc, passage_id desc
            limit ?
            """;

    private static final String OF_GATE = " and gate_id = ?";
    private static final String OF_PERSON = " and person_token = any (?)";
    private static final String OF_PLATE = " and plate_token = ?";
    private static final String AFTER = " and (measured_at, passage_id) < (?, ?)";

    private final Jdbc jdbc;

    private final JdbcPassageDays days;

    private final JdbcPassageMatches matches;

    JdbcPassages(Jdbc jdbc) {
        this.jdbc = jdbc;
        this.days = new JdbcPassageDays(jdbc);
        this.matches = new JdbcPassageMatches(jdbc);
    }

    @Override
    public void lockTogether(Collection<String> marks) {
        if (!marks.isEmpty()) {
            jdbc.query(LOCK_TOGETHER, row -> true, (Object) marks.toArray(String[]::new));
        }
    }

    @Override
    public void makeDays(Collection<LocalDate> wanted) {
        days.make(wanted);
    }

    @Override
    public int forgetBefore(LocalDate first) {
        return days.dropBefore(first);
    }

    @Override
    public void learnDays() {
        days.learn();
    }

    @Override
    public void add(List<Passage> passages) {
        if (passages.isEmpty()) {
            return;
        }
        makeDays(passages.stream()
                .map(p -> LocalDate.ofInstant(p.measuredAt(), ZoneOffset.UTC))
                .collect(Collectors.toSet()));
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
                column(passages, Integer[]::new, JdbcPassages::centiCelsius),
                column(passages, String[]::new, p -> p.temperature().validity().name()),
                column(passages, String[]::new, p -> p.verdict().name()),
                column(passages, UUID[]::new, Passage::recheckOf),
                column(passages, Instant[]::new, Passage::measuredAt),
                column(passages, Instant[]::new, Passage::receivedAt),
                column(passages, Boolean[]::new, Passage::late),
                column(passages, UUID[]::new, p -> p.circumstances().vehiclePassageId()),
                column(passages, String[]::new, p -> p.circumstances().noDocumentReason()));
    }

    private static @Nullable Integer centiCelsius(Passage passage) {
        return passage.temperature().isMeasured() ? passage.temperature().centiCelsius() : null;
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
                JdbcPassageRows::passage,
                near.personTokens().toArray(String[]::new),
                ids,
                ids,
                near.from(),
                near.to(),
                Temperature.FEVER);
    }

    @Override
    public Optional<Passage> find(UUID id, Instant measuredAt) {
        return jdbc.query(OF_ID, JdbcPassageRows::passage, id, measuredAt).stream()
                .findFirst();
    }

    @Override
    public List<Passage> find(Question question, int limit) {
        var where = new StringBuilder();
        var values = new ArrayList<Object>(List.of(question.places(), question.from(), question.to()));
        if (question.gateId() != null) {
            where.append(OF_GATE);
            values.add(question.gateId());
        }
        if (!question.personTokens().isEmpty()) {
            where.append(OF_PERSON);
            values.add(question.personTokens().toArray(String[]::new));
        }
        if (question.plateToken() != null) {
            where.append(OF_PLATE);
            values.add(question.plateToken());
        }
        after(question.before(), where, values);
        values.add(limit);
        return jdbc.query(FIND.formatted(where), JdbcPassageRows::passage, values.toArray());
    }

    @Override
    public Matched match(Match match, int limit) {
        return matches.find(match, limit);
    }

    private static void after(@Nullable Position before, StringBuilder where, List<Object> values) {
        if (before != null) {
            where.append(AFTER);
            values.add(before.measuredAt());
            values.add(before.passage());
        }
    }
}
