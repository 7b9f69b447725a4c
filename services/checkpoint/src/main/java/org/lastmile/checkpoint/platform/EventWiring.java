package org.lastmile.checkpoint.platform;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.lastmile.checkpoint.CheckpointSettings;
import org.lastmile.platform.core.event.EventConsumer;
import org.lastmile.platform.core.event.Inbox;
import org.lastmile.platform.core.event.Outbox;
import org.lastmile.platform.core.event.OutboxRelay;
import org.lastmile.platform.core.event.Parking;
import org.lastmile.platform.core.event.RelaySettings;
import org.lastmile.platform.core.event.Traces;
import org.lastmile.schemas.EventSerde;
import org.lastmile.schemas.LearnAhead;
import org.postgresql.ds.PGSimpleDataSource;

/** Events out and in: the injected data source already follows the caller's transaction, as the core needs it. */
@Factory
final class EventWiring {

    private static final String SERVICE = "checkpoint";
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final CheckpointSettings settings;
    private final KafkaClients clients;
    private final Tracing tracing;

    EventWiring(CheckpointSettings settings, KafkaClients clients, Tracing tracing) {
        this.settings = settings;
        this.clients = clients;
        this.tracing = tracing;
    }

    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Singleton
    Serializer<SpecificRecord> serializer() {
        Serializer<SpecificRecord> serializer = EventSerde.serializer(serde());
        LearnAhead.start(serializer, "checkpoint", settings.topicPrefix());
        return serializer;
    }

    @Singleton
    Deserializer<SpecificRecord> deserializer() {
        return EventSerde.deserializer(serde());
    }

    private Map<String, Object> serde() {
        return Map.of(
                "schema.registry.url",
                settings.registry(),
                "schema.ids.file",
                settings.stateDir().resolve("schema-ids.json").toString(),
                EventSerde.SERIALIZER,
                settings.serializer(),
                EventSerde.DESERIALIZER,
                settings.deserializer());
    }

    @Singleton
    OutboxRelay relay(
            @Value("${lastmile.db-url}") String url,
            @Value("${lastmile.db-user}") String user,
            @Value("${lastmile.db-password}") String password) {
        var unpooled = new PGSimpleDataSource();
        unpooled.setUrl(url);
        unpooled.setUser(user);
        unpooled.setPassword(password);
        unpooled.setTcpKeepAlive(true);
        String instance = SERVICE + '@' + ProcessHandle.current().pid();
        return new OutboxRelay(unpooled, RelaySettings.of(instance, clients.common()), tracing.tracer());
    }

    @Singleton
    Outbox outbox(
            DataSource transactional,
            TransactionOperations<Connection> transactions,
            Serializer<SpecificRecord> serializer,
            Clock clock,
            OutboxRelay relay) {
        var origin = new Outbox.Origin(SERVICE, settings.topicPrefix(), clock, Traces::current);
        return new Outbox(transactional, serializer, origin, work -> afterCommit(transactions, work), relay::wake);
    }

    private static void afterCommit(TransactionOperations<Connection> transactions, Runnable work) {
        transactions.findTransactionStatus().orElseThrow().registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    @Singleton
    Inbox inbox(DataSource transactional) {
        return new Inbox(transactional);
    }

    @Singleton
    Parking parking(DataSource transactional) {
        return new Parking(transactional);
    }

    @Singleton
    EventConsumer.Platform consumers(
            Deserializer<SpecificRecord> deserializer,
            TransactionOperations<Connection> transactions,
            Inbox inbox,
            Parking parking,
            Outbox outbox,
            Clock clock) {
        Consumer<Runnable> inTransaction = work -> transactions.executeWrite(status -> {
            work.run();
            return status;
        });
        return new EventConsumer.Platform(
                settings.topicPrefix(),
                deserializer,
                inTransaction,
                inbox,
                parking,
                outbox,
                clock,
                tracing.tracer(),
                PATIENCE);
    }
}
