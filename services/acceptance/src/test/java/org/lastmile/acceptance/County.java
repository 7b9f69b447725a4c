package org.lastmile.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
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
import org.lastmile.local.infrastructure.Progress;
import org.lastmile.local.stack.Service;
import org.lastmile.local.stack.Stack;
import org.lastmile.local.stack.StackPorts;
import org.lastmile.local.stack.StackSettings;
import org.lastmile.simulator.Api;

/** A whole stack for the stories, on ports of its own, with the places of the county loaded. */
final class County implements AutoCloseable {

    /** Two towns that exist. */
    static final String TOWN = "130126100";

    static final String OTHER_TOWN = "130126101";

    private static final int PORT_OFFSET = 11_000;

    private final Stack stack;
    private final Api api;

    private County(Stack stack, Api api) {
        this.stack = stack;
        this.api = api;
    }

    static County start() throws IOException, InterruptedException {
        Path checkout = Path.of(System.getProperty("lastmile.root", "../..")).toAbsolutePath();
        Path home = checkout.resolve("services/acceptance/target/county");
        var settings = StackSettings.of(home, checkout, StackPorts.of(PORT_OFFSET, Map.of()))
                .forTests();
        var stack = Stack.of(settings);
        stack.start(Progress.none());
        String secret =
                Files.readString(stack.secrets().folder().resolve("cli-secret")).strip();
        var county = new County(stack, new Api(URI.create(stack.url()), secret));
        county.loadPlaces(checkout.resolve("deploy/local/src/main/resources/org/lastmile/local/places-130126.csv"));
        return county;
    }

    private void loadPlaces(Path csv) throws IOException, InterruptedException {
        var answer = send("POST", "/v1/places", token("ops", "13"), "text/csv", Files.readString(csv));
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("places were not taken: " + answer.body());
        }
    }

    Api api() {
        return api;
    }

    Stack stack() {
        return stack;
    }

    String token(String role, String place) throws IOException, InterruptedException {
        return api.token(role, place);
    }

    HttpResponse<String> post(String path, String bearer, String json, String... headers)
            throws IOException, InterruptedException {
        return send("POST", path, bearer, "application/json", json, headers);
    }

    private HttpResponse<String> send(
            String method, String path, String bearer, String type, String body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(api.at(path))
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", type)
                .timeout(Duration.ofSeconds(30))
                .method(method, BodyPublishers.ofString(body));
        for (int i = 0; i + 1 < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return api.http().send(request.build(), BodyHandlers.ofString());
    }

    /** True once a restriction of this person is in Kafka. */
    boolean restricts(String personToken) {
        return records("quarantine.restrictions").stream().anyMatch(r -> personToken.equals(r.key()));
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
    }
}
