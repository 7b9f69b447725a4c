package org.lastmile.platform.core.event;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.lastmile.schemas.Topic;
import org.lastmile.schemas.TopicCatalogue;

/** Remembers, in the transaction of the effect, which events a consumer has handled. */
public final class Inbox {

    private static final String REMEMBER = """
            insert into inbox (consumer, event_id)
            select ?, event_id from unnest(?::uuid[]) as event_id
            on conflict do nothing
            returning event_id
            """;

    // a consumer's name ends with the last word of the topic it reads
    private static final String PURGE = """
            delete from inbox i using unnest(?::text[], ?::int[]) as short (topic, days)
            where i.consumer like '%.' || short.topic
              and i.received_at < clock_timestamp() - make_interval(days => short.days)
            """;

    private static final Duration MARGIN = Duration.ofDays(7);

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

    /**
     * Forgets what Kafka cannot give again: events of topics with a limited retention, a week after it. What a consumer
     * of an unlimited topic has handled is remembered as long as the topic is.
     *
     * @return how many were forgotten
     */
    public int purge() {
        var topics = new ArrayList<String>();
        var days = new ArrayList<Long>();
        for (Topic topic : TopicCatalogue.load().topics()) {
            if (topic.retention() instanceof Duration retention) {
                topics.add(topic.name().substring(topic.name().lastIndexOf('.') + 1));
                days.add(retention.plus(MARGIN).toDays());
            }
        }
        try (var connection = transactional.getConnection();
                var statement = connection.prepareStatement(PURGE)) {
            statement.setArray(1, connection.createArrayOf("text", topics.toArray()));
            statement.setArray(2, connection.createArrayOf("int", days.toArray()));
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** True the first time this consumer meets the event. @throws IllegalStateException outside a transaction */
    public boolean firstTime(String consumer, UUID event) {
        return !remember(consumer, Set.of(event)).isEmpty();
    }
}
