package org.lastmile.platform.core.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Takes events in the caller's transaction, so that a row and its event are committed together or not at all.
 *
 * <p>Invariant: the caller has locked the row that stands for the key (for person-keyed topics the person's row;
 * several in key order) before it appends. Then the sequence of one key is its commit order, and the relay keeps it.
 */
public final class Outbox {

    private static final String APPEND = """
            insert into outbox (id, aggregatetype, aggregateid, type, payload, headers)
            values (?, ?, ?, ?, ?, ?)
            """;

    private final DataSource transactional;
    private final Serializer<SpecificRecord> serializer;
    private final Origin origin;
    private final Consumer<Runnable> afterCommit;
    private final Runnable wakeRelay;

    /**
     * Where events come from.
     *
     * @param source name of the service
     * @param topicPrefix prefix of all topic names; empty by default
     * @param clock time of the events
     * @param traceparent W3C trace context of the current request, or null
     */
    public record Origin(String source, String topicPrefix, Clock clock, Supplier<@Nullable String> traceparent) {}

    /**
     * @param transactional gives the connection of the caller's transaction
     * @param serializer writes the Confluent wire layout
     * @param afterCommit runs its argument once the caller's transaction has committed
     * @param wakeRelay tells the relay that there is something to publish
     */
    public Outbox(
            DataSource transactional,
            Serializer<SpecificRecord> serializer,
            Origin origin,
            Consumer<Runnable> afterCommit,
            Runnable wakeRelay) {
        this.transactional = transactional;
        this.serializer = serializer;
        this.origin = origin;
        this.afterCommit = afterCommit;
        this.wakeRelay = wakeRelay;
    }

    /** Appends one event. @throws IllegalStateException outside a transaction */
    public void append(OutgoingEvent event) {
        append(List.of(event));
    }

    /** Appends events in this order, in one round trip. @throws IllegalStateException outside a transaction */
    public void append(List<OutgoingEvent> events) {
        var rows = new ArrayList<Row>(events.size());
        for (OutgoingEvent event : events) {
            rows.add(row(event));
        }
        insert(rows);
    }

    /** Appends bytes as they are: the way of a dead letter, which must not be decoded again. */
    void appendRaw(OutgoingEvent event, byte @Nullable [] payload, Map<String, String> headers) {
        String topic = origin.topicPrefix() + event.topic();
        insert(List.of(new Row(event, topic, payload, HeaderArray.of(headers))));
    }

    private record Row(OutgoingEvent event, String topic, byte @Nullable [] payload, String[] headers) {}

    private Row row(OutgoingEvent event) {
        String trace = event.traceparent() == null ? origin.traceparent().get() : event.traceparent();
        var envelope = new EventEnvelope(
                event.id(), event.type(), "/" + origin.source(), origin.clock().instant(), event.key(), trace);
        String topic = origin.topicPrefix() + event.topic();
        byte[] payload = event.payload() == null ? null : serializer.serialize(topic, event.payload());
        return new Row(event, topic, payload, HeaderArray.of(envelope.toHeaders()));
    }

    private void insert(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = transactional.getConnection();
                var statement = connection.prepareStatement(APPEND)) {
            if (connection.getAutoCommit()) {
                throw new IllegalStateException("outbox needs a transaction: annotate the use case @Transactional");
            }
            for (Row row : rows) {
                statement.setObject(1, row.event().id());
                statement.setString(2, row.topic());
                statement.setString(3, row.event().key());
                statement.setString(4, row.event().type());
                statement.setBytes(5, row.payload());
                statement.setArray(6, connection.createArrayOf("text", row.headers()));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
        afterCommit.accept(wakeRelay);
    }
}
