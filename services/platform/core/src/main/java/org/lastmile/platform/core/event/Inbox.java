package org.lastmile.platform.core.event;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Remembers, in the transaction of the effect, which events a consumer has handled. */
public final class Inbox {

    private static final String REMEMBER = """
            insert into inbox (consumer, event_id)
            select ?, event_id from unnest(?::uuid[]) as event_id
            on conflict do nothing
            returning event_id
            """;

    private final DataSource transactional;

    public Inbox(DataSource transactional) {
        this.transactional = transactional;
    }

    /**
     * Remembers the events and returns those that are new to this consumer, in one statement.
     *
     * @throws IllegalStateException outside a transaction
     */
    public Set<UUID> remember(String consumer, Collection<UUID> events) {
        try (var connection = transactional.getConnection();
                var statement = connection.prepareStatement(REMEMBER)) {
            if (connection.getAutoCommit()) {
                throw new IllegalStateException("inbox needs the transaction of the effect");
            }
            statement.setString(1, consumer);
            statement.setArray(
                    2, connection.createArrayOf("uuid", events.stream().sorted().toArray()));
            var fresh = new HashSet<UUID>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    fresh.add(rows.getObject(1, UUID.class));
                }
            }
            return fresh;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** True the first time this consumer meets the event. @throws IllegalStateException outside a transaction */
    public boolean firstTime(String consumer, UUID event) {
        return !remember(consumer, Set.of(event)).isEmpty();
    }
}
