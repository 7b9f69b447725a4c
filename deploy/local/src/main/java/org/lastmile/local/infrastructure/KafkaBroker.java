package org.lastmile.local.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** A real Kafka: one KRaft node that is broker and controller at once. */
public final class KafkaBroker extends JvmServer {

    private final InfrastructureSettings settings;

    KafkaBroker(InfrastructureSettings settings) {
        super("kafka", settings.home(), settings.java());
        this.settings = settings;
    }

    /** What clients connect to. */
    public String bootstrapServers() {
        return "127.0.0.1:" + settings.ports().kafka();
    }

    @Override
    protected List<Integer> ports() {
        return List.of(settings.ports().kafka(), settings.ports().kafkaController());
    }

    @Override
    protected List<String> arguments() {
        return List.of(
                "-Xms192m",
                "-Xmx384m",
                // as in Kafka's own image: short pauses, since every live reading waits for its acknowledgement
                "-XX:+UseG1GC",
                "-XX:MaxGCPauseMillis=20",
                "-XX:InitiatingHeapOccupancyPercent=35",
                "-XX:MaxMetaspaceSize=160m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "-cp",
                settings.classes() + ":" + settings.lib() + "/*",
                KafkaNode.class.getName(),
                writeProperties().toString(),
                data().toString());
    }

    @Override
    protected Map<String, String> environment() {
        return Map.of();
    }

    private Path data() {
        return settings.home().resolve("data").resolve("kafka");
    }

    private Path writeProperties() {
        var ports = settings.ports();
        var file = settings.home().resolve("run").resolve("kafka.properties");
        var content = """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                default.replication.factor=1
                min.insync.replicas=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=2
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=2
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=16777216
                num.network.threads=2
                num.io.threads=4
                log.index.size.max.bytes=2097152
                """.formatted(ports.kafka(), ports.kafkaController(), data());
        try {
            Files.createDirectories(data());
            Files.createDirectories(file.getParent());
            return Files.writeString(file, content);
        } catch (IOException failure) {
            throw Disk.explain("cannot write " + file, file, failure);
        }
    }

    @Override
    public boolean healthy() {
        if (!Port.answers(settings.ports().kafka())) {
            return false;
        }
        Map<String, Object> configuration = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                2000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                3000);
        try (var admin = Admin.create(configuration)) {
            return !admin.describeCluster().nodes().get(3, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException down) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
