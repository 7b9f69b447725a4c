package org.lastmile.checkpoint.violation.adapter;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lastmile.checkpoint.platform.Jdbc;
import org.lastmile.checkpoint.violation.Finding;
import org.lastmile.checkpoint.violation.Violations;
import org.lastmile.platform.core.event.EventId;
import org.lastmile.platform.core.event.Outbox;

/** Episodes in the database; what is written is also told. */
@Singleton
final class JdbcViolations implements Violations {

    private static final String LOCK = """
            insert into violation_subject (subject)
            select distinct subject from unnest(?::text[]) as subject order by subject
            on conflict (subject) do update set subject = excluded.subject
            """;

    private static final String CONTINUE = """
            update violation_episode set count = count + 1, place_code = ?
            where kind = ? and subject = ? and cleared_at is null
            returning violation_id, count
            """;

    private static final String OPEN = """
            insert into violation_episode (violation_id, kind, subject, count, opened_at, place_code)
            values (?, ?, ?, 1, ?, ?)
            on conflict (violation_id) do nothing
            """;

    private static final String SUBJECTS =
            "select subject from violation_episode where kind = ? and cleared_at is null";

    private static final String CLEAR = """
            update violation_episode set cleared_at = ?, cleared_reason = ?
            where kind = ? and subject = ? and cleared_at is null
            returning violation_id, count
            """;

    private final Jdbc jdbc;
    private final Outbox outbox;
    private final Clock clock;

    JdbcViolations(Jdbc jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** An open episode. */
    record Open(UUID id, int count) {}

    @Override
    public void lock(Collection<String> subjects) {
        if (!subjects.isEmpty()) {
            jdbc.update(LOCK, (Object) subjects.toArray(String[]::new));
        }
    }

    @Override
    public void raise(Finding finding) {
        lock(List.of(finding.subject()));
        String kind = finding.kind();
        String subject = finding.subject();
        Instant now = clock.instant();
        Optional<Open> open = episode(CONTINUE, finding.placeCode(), kind, subject);
        if (open.isPresent()) {
            outbox.append(ViolationMapper.updated(finding, open.get(), now));
            return;
        }
        var opened = new Open(EventId.derivedFrom(kind, subject, finding.cause()), 1);
        if (jdbc.update(OPEN, opened.id(), kind, subject, now, finding.placeCode()) == 1) {
            outbox.append(ViolationMapper.detected(finding, opened, now));
        }
    }

    @Override
    public List<String> open(String kind) {
        return jdbc.query(SUBJECTS, row -> row.getString(1), kind);
    }

    @Override
    public void clear(String kind, String subject, String reason) {
        lock(List.of(subject));
        Instant now = clock.instant();
        episode(CLEAR, now, reason, kind, subject)
                .ifPresent(ended -> outbox.append(ViolationMapper.cleared(ended.id(), kind, subject, reason, now)));
    }

    private Optional<Open> episode(String sql, Object... values) {
        return jdbc
                .query(sql, row -> new Open(row.getObject("violation_id", UUID.class), row.getInt("count")), values)
                .stream()
                .findFirst();
    }
}
