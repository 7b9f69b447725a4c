package org.lastmile.platform.spring;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.lastmile.platform.core.event.EventConsumer;
import org.lastmile.platform.core.event.EventGauge;
import org.lastmile.platform.core.event.Inbox;
import org.lastmile.platform.core.event.Outbox;
import org.lastmile.platform.core.event.OutboxMeter;
import org.lastmile.platform.core.event.OutboxRelay;
import org.lastmile.platform.core.event.Parking;
import org.lastmile.platform.core.event.RelaySettings;
import org.lastmile.platform.core.event.Traces;
import org.lastmile.schemas.EventSerde;
import org.lastmile.schemas.LearnAhead;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.kafka.annotation.EnableKafka;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.FixedBackOff;

/** Events out and in: outbox and relay, inbox, parking and the listener containers. */
@AutoConfiguration
@EnableKafka
@EnableConfigurationProperties({LastmileSettings.class, DataSourceProperties.class})
@ConditionalOnProperty(name = "lastmile.events", havingValue = "true", matchIfMissing = true)
public final class EventAutoConfiguration {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Under load a batch gathers what came meanwhile; the first record after a silence does not wait. */
    private static final Duration BETWEEN_BATCHES = Duration.ofMillis(8);

    private final LastmileSettings settings;
    private final String service;

    EventAutoConfiguration(LastmileSettings settings, @Value("${spring.application.name}") String service) {
        this.settings = settings;
        this.service = service;
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Serializer<SpecificRecord> eventSerializer() {
        Serializer<SpecificRecord> serializer = EventSerde.serializer(serde());
        LearnAhead.start(serializer, service, settings.topicPrefix());
        return serializer;
    }

    @Bean
    Deserializer<SpecificRecord> eventDeserializer() {
        return EventSerde.deserializer(serde());
    }

    private Map<String, Object> serde() {
        return Map.of(
                "schema.registry.url",
                settings.registry().toString(),
                "schema.ids.file",
                settings.stateDir().resolve("schema-ids.json").toString(),
                EventSerde.SERIALIZER,
                settings.serializer(),
                EventSerde.DESERIALIZER,
                settings.deserializer());
    }

    @Bean
    OutboxRelay outboxRelay(DataSourceProperties database, ObjectProvider<OpenTelemetry> telemetry) {
        var unpooled = new PGSimpleDataSource();
        unpooled.setUrl(database.determineUrl());
        unpooled.setUser(database.determineUsername());
        unpooled.setPassword(database.determinePassword());
        unpooled.setTcpKeepAlive(true);
        String instance = service + '@' + ProcessHandle.current().pid();
        return new OutboxRelay(unpooled, RelaySettings.of(instance, kafka()), tracer(telemetry));
    }

    @Bean
    RelayLifecycle relayLifecycle(OutboxRelay relay) {
        return new RelayLifecycle(relay);
    }

    @Bean
    Outbox outbox(DataSource dataSource, Serializer<SpecificRecord> serializer, Clock clock, OutboxRelay relay) {
        var origin = new Outbox.Origin(service, settings.topicPrefix(), clock, Traces::current);
        return new Outbox(
                new TransactionAwareDataSourceProxy(dataSource),
                serializer,
                origin,
                EventAutoConfiguration::afterCommit,
                relay::wake);
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    @Bean
    Inbox inbox(DataSource dataSource) {
        return new Inbox(new TransactionAwareDataSourceProxy(dataSource));
    }

    @Bean
    Parking parking(DataSource dataSource) {
        return new Parking(new TransactionAwareDataSourceProxy(dataSource));
    }

    @Bean
    EventConsumer.Platform consumerPlatform(
            Deserializer<SpecificRecord> deserializer,
            PlatformTransactionManager transactions,
            Inbox inbox,
            Parking parking,
            Outbox outbox,
            Clock clock,
            ObjectProvider<OpenTelemetry> telemetry) {
        var template = new TransactionTemplate(transactions);
        Consumer<Runnable> inTransaction = work -> template.executeWithoutResult(status -> work.run());
        return new EventConsumer.Platform(
                settings.topicPrefix(),
                deserializer,
                inTransaction,
                inbox,
                parking,
                outbox,
                clock,
                tracer(telemetry),
                PATIENCE);
    }

    private static Tracer tracer(ObjectProvider<OpenTelemetry> telemetry) {
        return telemetry.getIfAvailable(OpenTelemetry::noop).getTracer("org.lastmile");
    }

    /** Listeners get whole batches of undecoded records and hand them to their {@link EventConsumer}. */
    @Bean
    ConcurrentKafkaListenerContainerFactory<String, byte[]> kafkaListenerContainerFactory() {
        var config = kafka();
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
        // a killed instance gives its partitions up after 6 s, the least a broker allows by default
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6000);
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 1500);
        var factory = new ConcurrentKafkaListenerContainerFactory<String, byte[]>();
        factory.setConsumerFactory(
                new DefaultKafkaConsumerFactory<>(config, new StringDeserializer(), new ByteArrayDeserializer()));
        factory.setBatchListener(true);
        factory.setCommonErrorHandler(new DefaultErrorHandler(new FixedBackOff(1000, FixedBackOff.UNLIMITED_ATTEMPTS)));
        var container = factory.getContainerProperties();
        container.setAckMode(AckMode.BATCH);
        // a commit that is lost costs a redelivery, which the inbox knows; waiting for it would cost every batch
        container.setSyncCommits(false);
        container.setIdleBetweenPolls(BETWEEN_BATCHES.toMillis());
        container.setMissingTopicsFatal(false);
        return factory;
    }

    private Map<String, Object> kafka() {
        var config = new HashMap<String, Object>();
        config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.kafka());
        return config;
    }

    /** The name makes it "kafka" in the health groups. */
    @Bean
    KafkaHealth kafkaHealthIndicator() {
        return new KafkaHealth(kafka());
    }

    @Bean
    DeadLetters deadLetters(Parking parking, ObjectProvider<EventConsumer> consumers) {
        return new DeadLetters(parking, consumers.stream().toList());
    }

    @Bean
    EventMetrics eventMetrics(
            MeterRegistry registry, DataSource dataSource, Parking parking, ObjectProvider<EventConsumer> consumers) {
        var gauges = EventGauge.all(
                new OutboxMeter(dataSource), parking, consumers.stream().toList());
        return new EventMetrics(registry, gauges);
    }
}
