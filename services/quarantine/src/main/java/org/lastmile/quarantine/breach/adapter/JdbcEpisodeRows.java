package org.lastmile.quarantine.breach.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lastmile.platform.core.pii.PersonToken;
import org.lastmile.quarantine.breach.Clearance;
import org.lastmile.quarantine.breach.Confinement;
import org.lastmile.quarantine.breach.Episode;
import org.lastmile.quarantine.breach.EpisodeEvent;
import org.lastmile.quarantine.breach.Return;
import org.lastmile.quarantine.breach.Severity;
import org.lastmile.quarantine.breach.ViolationKind;

/** Rows of episodes and what surrounds them, there and back. */
final class JdbcEpisodeRows {

    /** An episode as it is now; the partial unique index on (kind, subject) allows one open row. */
    static final String SAVE = """
            insert into violation (
              id, kind, subject, person_token, order_id, severity, accountable_place, exit_place, last_seen_at,
              passages, cleared_at, cleared_reason, cleared_by, clearance_note)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set
              severity = excluded.severity, exit_place = excluded.exit_place, last_seen_at = excluded.last_seen_at,
              passages = excluded.passages, cleared_at = excluded.cleared_at, cleared_reason = excluded.cleared_reason,
              cleared_by = excluded.cleared_by, clearance_note = excluded.clearance_note
            """;

    private JdbcEpisodeRows() {}

    /** Latest entry of a person, if any. */
    record Entry(@Nullable Return lastReturn) {}

    static Entry entry(ResultSet row) {
        try {
            Timestamp at = row.getTimestamp("returned_at");
            return new Entry(at == null ? null : new Return(at.toInstant(), row.getString("returned_place")));
        } catch (SQLException e) {
            throw new IllegalStateException("row of a person", e);
        }
    }

    static Confinement confinement(ResultSet row) throws SQLException {
        return new Confinement(
                row.getObject("id", UUID.class),
                row.getString("place_code"),
                row.getTimestamp("issued_at").toInstant(),
                row.getBoolean("own"));
    }

    static Episode episode(ResultSet row) throws SQLException {
        Timestamp clearedAt = row.getTimestamp("cleared_at");
        return new Episode(
                row.getObject("id", UUID.class),
                ViolationKind.valueOf(row.getString("kind")),
                new PersonToken(row.getString("subject")),
                row.getObject("order_id", UUID.class),
                Severity.valueOf(row.getString("severity")),
                row.getString("accountable_place"),
                row.getString("exit_place"),
                row.getTimestamp("last_seen_at").toInstant(),
                row.getInt("passages"),
                clearedAt == null
                        ? null
                        : new Clearance(
                                Clearance.Reason.valueOf(row.getString("cleared_reason")),
                                clearedAt.toInstant(),
                                row.getString("cleared_by"),
                                row.getString("clearance_note")));
    }

    static Object[] columns(EpisodeEvent event, PersonToken person) {
        Episode e = event.episode();
        Clearance cleared = e.cleared();
        return new @Nullable Object[] {
            e.id(),
            e.kind().name(),
            e.subject().value(),
            person.value(),
            e.orderId(),
            e.severity().name(),
            e.accountablePlace(),
            e.exitPlace(),
            Timestamp.from(e.lastSeenAt()),
            e.count(),
            cleared == null ? null : Timestamp.from(cleared.at()),
            cleared == null ? null : cleared.reason().name(),
            cleared == null ? null : cleared.by(),
            cleared == null ? null : cleared.note()
        };
    }

    static Object[] columns(Return seen, PersonToken person) {
        Timestamp at = Timestamp.from(seen.at());
        return new Object[] {at, seen.place(), person.value(), at};
    }
}
