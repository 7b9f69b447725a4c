package org.lastmile.platform.spring.request;

import java.util.Optional;
import java.util.UUID;
import org.lastmile.platform.core.request.KeyedRequests;
import org.lastmile.platform.core.request.RequestKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keyed requests in PostgreSQL; a second request waits for the first to commit. */
final class JdbcKeyedRequests implements KeyedRequests {

    private static final String TAKE = """
            insert into keyed_request (requested_by, idempotency_key, fingerprint, result_id) values (?, ?, ?, ?)
            on conflict (requested_by, idempotency_key) do nothing
            """;

    private static final String TAKEN = """
            select fingerprint, result_id from keyed_request where requested_by = ? and idempotency_key = ?
            """;

    private final JdbcClient jdbc;

    JdbcKeyedRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Taken(String fingerprint, UUID result) {}

    @Override
    public Optional<UUID> takenBefore(Request request, UUID result) {
        if (request.key() == null) {
            return Optional.empty();
        }
        String key = request.key().value();
        int taken = jdbc.sql(TAKE)
                .params(request.requestedBy(), key, request.fingerprint(), result)
                .update();
        if (taken == 1) {
            return Optional.empty();
        }
        Taken before = jdbc.sql(TAKEN)
                .params(request.requestedBy(), key)
                .query((row, n) -> new Taken(row.getString(1), row.getObject(2, UUID.class)))
                .single();
        if (!before.fingerprint().equals(request.fingerprint())) {
            throw RequestKey.reused();
        }
        return Optional.of(before.result());
    }
}
