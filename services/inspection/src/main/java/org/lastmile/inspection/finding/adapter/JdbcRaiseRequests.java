package org.lastmile.inspection.finding.adapter;

import java.util.Optional;
import java.util.UUID;
import org.lastmile.inspection.finding.FindingId;
import org.lastmile.inspection.finding.FindingRefusal;
import org.lastmile.inspection.finding.RaiseRequests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Idempotency keys in PostgreSQL; a second request waits for the first to commit. */
@Component
final class JdbcRaiseRequests implements RaiseRequests {

    private static final String TAKE = """
            insert into raise_request (requested_by, idempotency_key, fingerprint, finding_id) values (?, ?, ?, ?)
            on conflict (requested_by, idempotency_key) do nothing
            """;

    private static final String TAKEN = """
            select fingerprint, finding_id from raise_request where requested_by = ? and idempotency_key = ?
            """;

    private final JdbcClient jdbc;

    JdbcRaiseRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Taken(String fingerprint, UUID finding) {}

    @Override
    public Optional<FindingId> takenBefore(RequestKey key, FindingId id) {
        int taken = jdbc.sql(TAKE)
                .params(key.requestedBy(), key.key(), key.fingerprint(), id.value())
                .update();
        if (taken == 1) {
            return Optional.empty();
        }
        Taken before = jdbc.sql(TAKEN)
                .params(key.requestedBy(), key.key())
                .query((row, n) -> new Taken(row.getString(1), row.getObject(2, UUID.class)))
                .single();
        if (!before.fingerprint().equals(key.fingerprint())) {
            throw FindingRefusal.keyReused();
        }
        return Optional.of(new FindingId(before.finding()));
    }
}
