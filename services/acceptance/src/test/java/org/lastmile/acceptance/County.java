package org.lastmile.acceptance;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.lastmile.local.api.Api;
import org.lastmile.local.infrastructure.Progress;
import org.lastmile.local.stack.Service;
import org.lastmile.local.stack.Stack;
import org.lastmile.local.stack.StackPorts;
import org.lastmile.local.stack.StackSettings;

/** A whole stack for the stories, on ports of its own, with the places of the county loaded. */
final class County implements AutoCloseable {

    /** Two towns that exist. */
    static final String TOWN = "130126100";

    static final String OTHER_TOWN = "130126101";

    private static final int PORT_OFFSET = 11_000;

    private final Stack stack;
    private final Api api;
    private final Collector collector;

    private County(Stack stack, Api api, Collector collector) {
        this.stack = stack;
        this.api = api;
        this.collector = collector;
    }

    static County start() {
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        var collector = Collector.start();
        Path checkout = Path.of(System.getProperty("lastmile.root", "../..")).toAbsolutePath();
        Path home = checkout.resolve("services/acceptance/target/county");
        var settings = StackSettings.of(home, checkout, StackPorts.of(PORT_OFFSET, Map.of()))
                .forTests()
                .with("OTEL_EXPORTER_OTLP_ENDPOINT", collector.endpoint())
                .with("OTEL_BSP_SCHEDULE_DELAY", "500");
        var stack = Stack.of(settings);
        stack.start(Progress.none());
        var api = Api.of(stack);
        new org.lastmile.local.api.County(api).load();
        return new County(stack, api, collector);
    }

    Api api() {
        return api;
    }

    /** Where the services of this county send their spans. */
    Collector collector() {
        return collector;
    }

    Stack stack() {
        return stack;
    }

    String token(String role, String place) {
        return api.token(role, place);
    }

    HttpResponse<String> post(String path, String bearer, String json, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(api.at(path))
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(json));
        for (int i = 0; i + 1 < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return api.http().send(request.build(), BodyHandlers.ofString());
    }

    /** True once a restriction of this person is in Kafka. */
    boolean restricts(String personToken) {
        return told(personToken) > 0;
    }

    /** How often gates were told what restricts this person. */
    long told(String personToken) {
        return records("quarantine.restrictions").stream()
                .filter(r -> personToken.equals(r.key()))
                .count();
    }

    /** Everything that a topic holds now. */
    List<ConsumerRecord<String, byte[]>> records(String topic) {
        Map<String, Object> config =
                Map.of("bootstrap.servers", stack.infrastructure().kafka().bootstrapServers());
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var end = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < end.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found;
        }
    }

    /** A session on a service's own database, as its administrator. */
    Connection database(Service service) throws SQLException {
        var postgres = stack.infrastructure().postgres();
        return DriverManager.getConnection(postgres.jdbcUrl(service.id()), "postgres", postgres.password());
    }

    @Override
    public void close() {
        stack.stop(Progress.none());
        collector.close();
    }
}
