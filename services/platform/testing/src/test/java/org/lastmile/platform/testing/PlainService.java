package org.lastmile.platform.testing;

import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.lastmile.event.registration.PlaceDefined;
import org.lastmile.platform.core.event.EventConsumer;
import org.lastmile.platform.core.event.EventId;
import org.lastmile.platform.core.event.Inbox;
import org.lastmile.platform.core.event.Outbox;
import org.lastmile.platform.core.event.OutboxRelay;
import org.lastmile.platform.core.event.OutgoingEvent;
import org.lastmile.platform.core.event.Parking;
import org.lastmile.platform.core.event.RelaySettings;
import org.lastmile.schemas.AvroDeserializer;
import org.lastmile.schemas.AvroSerializer;

/** The least a service needs to use core: plain JDBC with one transaction per thread, no framework. */
public final class PlainService {

    public static final String TOPIC = "registration.places";

    private final Isolated corner;
    private final ThreadLocal<Connection> current = new ThreadLocal<>();
    private final ThreadLocal<List<Runnable>> afterCommit = ThreadLocal.withInitial(ArrayList::new);
    private final ConcurrentLinkedQueue<Connection> idle = new ConcurrentLinkedQueue<>();
    private final DataSource transactional;
    private final AvroSerializer serializer = new AvroSerializer();
    private final AvroDeserializer deserializer = new AvroDeserializer();
    private final Clock clock = Clock.systemUTC();

    public PlainService(Isolated corner) {
        this.corner = corner;
        this.transactional = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    Connection open = current.get();
                    return open == null ? corner.database().getConnection() : unclosable(open);
                });
        var serde = Map.of("schema.registry.url", corner.registry().toString());
        serializer.configure(serde, false);
        deserializer.configure(serde, false);
    }

    /** An empty database with core's tables. */
    public void migrate() {
        try (var script = Outbox.class.getResourceAsStream("/db/platform/V0_1__outbox_and_inbox.sql");
                var connection = corner.directDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop schema if exists public cascade; create schema public");
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            statement.execute("create table counter (key text primary key, value bigint not null default 0)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public OutboxRelay relay(Duration deliveryTimeout) {
        return relay(Duration.ofMillis(200), deliveryTimeout);
    }

    OutboxRelay relay(Duration poll, Duration deliveryTimeout) {
        return new OutboxRelay(
                corner.database(), new RelaySettings("plain", corner.kafka(), 1000, poll, deliveryTimeout));
    }

    public Outbox outbox(Runnable wakeRelay) {
        var origin = new Outbox.Origin("plain", corner.topicPrefix(), clock, () -> null);
        return new Outbox(
                transactional, serializer, origin, work -> afterCommit.get().add(work), wakeRelay);
    }

    EventConsumer.Platform consumerPlatform(Outbox outbox) {
        return new EventConsumer.Platform(
                corner.topicPrefix(),
                deserializer,
                this::inTransaction,
                new Inbox(transactional),
                new Parking(transactional),
                outbox,
                clock,
                OpenTelemetry.noop().getTracer("test"),
                Duration.ofSeconds(20));
    }

    Parking parking() {
        return new Parking(transactional);
    }

    DataSource transactional() {
        return transactional;
    }

    public OutgoingEvent event(String key, long version) {
        return event(EventId.at(clock.instant()), key, "testing", version);
    }

    OutgoingEvent event(UUID id, String key, String name, long version) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return OutgoingEvent.of(id, TOPIC, key, new PlaceDefined(key, name, "VILLAGE", null, now, version), null);
    }

    public void inTransaction(Runnable work) {
        afterCommit.get().clear();
        try {
            Connection idleOne = idle.poll();
            Connection connection = idleOne == null ? corner.database().getConnection() : idleOne;
            connection.setAutoCommit(false);
            current.set(connection);
            try {
                work.run();
                connection.commit();
                idle.add(connection);
            } catch (RuntimeException e) {
                connection.rollback();
                connection.close();
                throw e;
            } finally {
                current.remove();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        afterCommit.get().forEach(Runnable::run);
    }

    private static Connection unclosable(Connection open) {
        return (Connection) Proxy.newProxyInstance(
                PlainService.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(open, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
