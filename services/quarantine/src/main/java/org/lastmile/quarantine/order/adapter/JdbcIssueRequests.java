package org.lastmile.quarantine.order.adapter;

import java.util.Optional;
import java.util.UUID;
import org.lastmile.quarantine.order.IssueRequests;
import org.lastmile.quarantine.order.OrderId;
import org.lastmile.quarantine.order.OrderRefusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Idempotency keys in PostgreSQL; a second request waits for the first to commit. */
@Component
final class JdbcIssueRequests implements IssueRequests {

    private static final String TAKE = """
            insert into issue_request (requested_by, idempotency_key, fingerprint, order_id) values (?, ?, ?, ?)
            on conflict (requested_by, idempotency_key) do nothing
            """;

    private static final String TAKEN = """
            select fingerprint, order_id from issue_request where requested_by = ? and idempotency_key = ?
            """;

    private final JdbcClient jdbc;

    JdbcIssueRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Taken(String fingerprint, UUID order) {}

    @Override
    public Optional<OrderId> takenBefore(RequestKey key, OrderId id) {
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
            throw OrderRefusal.keyReused();
        }
        return Optional.of(new OrderId(before.order()));
    }
}
