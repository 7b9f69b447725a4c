package org.lastmile.checkpoint.violation.adapter;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.checkpoint.platform.Jdbc;
import org.lastmile.checkpoint.violation.Episode;
import org.lastmile.checkpoint.violation.Episodes;
import org.lastmile.checkpoint.violation.Violations;
import org.lastmile.platform.core.event.Outbox;

/** Episodes in the database, read and ended one at a time. */
@Singleton
final class JdbcEpisodes implements Episodes {

    private static final String SUBJECT = "select subject from violation_episode where violation_id = ?";

    private static final String FIND =
            "select * from violation_episode where violation_id = ? and place_code is not null";

    private static final String END = """
            update violation_episode set cleared_at = ?, cleared_reason = ?, cleared_by = ?
            where violation_id = ? and cleared_at is null
            """;

    private final Jdbc jdbc;
    private final Violations violations;
    private final Outbox outbox;

    JdbcEpisodes(Jdbc jdbc, Violations violations, Outbox outbox) {
        this.jdbc = jdbc;
        this.violations = violations;
        this.outbox = outbox;
    }

    @Override
    public Optional<Episode> lock(UUID violation) {
        List<String> subject = jdbc.query(SUBJECT, row -> row.getString(1), violation);
        violations.lock(subject);
        return jdbc.query(FIND, JdbcEpisodes::episode, violation).stream().findFirst();
    }

    @Override
    public Episode end(Episode episode, Episode.Ending ending) {
        if (jdbc.update(END, ending.at(), ending.reason(), ending.by(), episode.id()) != 1) {
            throw new IllegalStateException("an episode that is locked was ended by somebody else");
        }
        outbox.append(
                ViolationMapper.cleared(episode.id(), episode.kind(), episode.subject(), ending.reason(), ending.at()));
        return new Episode(episode.id(), episode.kind(), episode.subject(), episode.placeCode(), ending);
    }

    private static Episode episode(ResultSet row) throws SQLException {
        return new Episode(
                row.getObject("violation_id", UUID.class),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("place_code"),
                ending(row));
    }

    private static Episode.@Nullable Ending ending(ResultSet row) throws SQLException {
        String reason = row.getString("cleared_reason");
        return reason == null
                ? null
                : new Episode.Ending(reason, row.getString("cleared_by"), Jdbc.instant(row, "cleared_at"));
    }
}
