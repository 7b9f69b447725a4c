package org.lastmile.checkpoint.platform;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.lastmile.checkpoint.CheckpointSettings;

/** Makes every Kafka client of the service: small buffers, one shared producer, one admin client. */
@Singleton
public class KafkaClients {

    private static final int BUFFER = 32 * 1024 * 1024;
    private static final int FETCH = 2 * 1024 * 1024;
    private static final int GATHERED = 192 * 1024;
    private static final int GATHER_MS = 100;
    private static final int ADMIN_TIMEOUT_MS = 2000;
    /** A send stands on a thread of the connections. */
    private static final int BLOCK_MS = 50;

    /** Readings of so many milliseconds go to a broker together; each waits this much longer at most. */
    private static final int GATHER_READINGS_MS = 2;

    private static final int BATCH = 64 * 1024;

    private static final long IDLE_MS = Duration.ofDays(1).toMillis();

    private final CheckpointSettings settings;
    private final Producer<String, byte[]> producer;
    private final Admin admin;

    KafkaClients(CheckpointSettings settings) {
        this.settings = settings;
        this.producer = new KafkaProducer<>(producerConfig(), new StringSerializer(), new ByteArraySerializer());
        var adminConfig = common();
        adminConfig.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ADMIN_TIMEOUT_MS);
        adminConfig.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ADMIN_TIMEOUT_MS);
        this.admin = Admin.create(adminConfig);
    }

    Map<String, Object> common() {
        var config = new HashMap<String, Object>();
        config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.kafka());
        config.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        return config;
    }

    private Map<String, Object> producerConfig() {
        int within = Math.toIntExact(settings.acknowledgeWithin().toMillis());
        var config = common();
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.LINGER_MS_CONFIG, GATHER_READINGS_MS);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH);
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, within / 2);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, within);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCK_MS);
        config.put(ProducerConfig.METADATA_MAX_IDLE_CONFIG, IDLE_MS);
        return config;
    }

    /** The one producer of readings. */
    public Producer<String, byte[]> producer() {
        return producer;
    }

    /** The one admin client. */
    public Admin admin() {
        return admin;
    }

    /** Full name of a topic on this site. */
    public String topic(String name) {
        return settings.topicPrefix() + name;
    }

    /** A consumer in a group; commits only what it is told. */
    KafkaConsumer<String, byte[]> inGroup(String group) {
        var config = consumer();
        config.put(ConsumerConfig.GROUP_ID_CONFIG, settings.topicPrefix() + group);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1000);
        // a killed instance gives its partitions up after 6 s, the least a broker allows by default
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6000);
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 1500);
        // what these groups keep may be this much behind; a fetch for every reading would cost more than the reading
        config.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, GATHERED);
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, GATHER_MS);
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** A consumer of its own, which reads everything. */
    KafkaConsumer<String, byte[]> alone() {
        var config = consumer();
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2000);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> consumer() {
        var config = common();
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH);
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH / 4);
        return config;
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(3));
        admin.close(Duration.ofSeconds(1));
    }
}
