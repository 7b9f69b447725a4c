package org.lastmile.checkpoint.violation.adapter;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.lastmile.checkpoint.platform.Jdbc;
import org.lastmile.checkpoint.violation.EpisodeEnds;
import org.lastmile.checkpoint.violation.Violations;

/** Due ends in the database; taking one out and ending its episode is one transaction. */
@Singleton
class JdbcEpisodeEnds implements EpisodeEnds {

    private static final String SET = """
            insert into episode_end (kind, subject, ends_at, reason) values (?, ?, ?, ?)
            on conflict (kind, subject) do update
            set ends_at = greatest(episode_end.ends_at, excluded.ends_at), reason = excluded.reason
            """;

    private static final String TAKE = """
            delete from episode_end
            where (kind, subject) in (
              select kind, subject from episode_end where ends_at <= ?
              order by subject, kind limit 100 for update skip locked)
            returning kind, subject, reason
            """;

    private final Jdbc jdbc;
    private final Violations violations;

    JdbcEpisodeEnds(Jdbc jdbc, Violations violations) {
        this.jdbc = jdbc;
        this.violations = violations;
    }

    private record Due(String kind, String subject, String reason) {}

    @Override
    public void endAt(String kind, String subject, Instant at, String reason) {
        jdbc.update(SET, kind, subject, at, reason);
    }

    @Override
    @Transactional
    public void endDue(Instant now) {
        List<Due> due = jdbc.query(
                TAKE, row -> new Due(row.getString("kind"), row.getString("subject"), row.getString("reason")), now);
        violations.lock(due.stream().map(Due::subject).toList());
        due.forEach(end -> violations.clear(end.kind(), end.subject(), end.reason()));
    }
}
