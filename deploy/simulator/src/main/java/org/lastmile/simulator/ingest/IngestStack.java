package org.lastmile.simulator.ingest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.lastmile.local.api.Api;
import org.lastmile.local.stack.Service;
import org.lastmile.local.stack.Stack;
import picocli.CommandLine.Option;

/** Where the parts of the stack are that is measured. */
public final class IngestStack {

    private static final int AT_A_GATE = 5;

    @Option(names = "--url", defaultValue = "http://127.0.0.1:8080", description = "the front door, to enrol devices")
    URI url = URI.create("http://127.0.0.1:8080");

    @Option(names = "--checkpoint", defaultValue = "http://127.0.0.1:8082", description = "takes the readings")
    URI checkpoint = URI.create("http://127.0.0.1:8082");

    @Option(names = "--kafka", defaultValue = "127.0.0.1:19092")
    private String kafka = "";

    @Option(names = "--registry", defaultValue = "http://127.0.0.1:18081/apis/ccompat/v7")
    private String registry = "";

    @Option(names = "--database", defaultValue = "jdbc:postgresql://127.0.0.1:15432/checkpoint")
    private String database = "";

    @Option(names = "--secrets", defaultValue = ".lastmile/secrets")
    private Path secrets = Path.of(".lastmile/secrets");

    @Option(names = "--village", defaultValue = "130126100201", description = "where the gates are made")
    private String village = "130126100201";

    /** The parts of this stack. */
    public static IngestStack of(Stack stack) {
        var parts = new IngestStack();
        parts.url = URI.create(stack.url());
        parts.checkpoint = URI.create(stack.instance(Service.CHECKPOINT, 1).url());
        parts.kafka = stack.infrastructure().kafka().bootstrapServers();
        parts.registry = stack.infrastructure().registry().url();
        parts.database = stack.infrastructure().postgres().jdbcUrl(Service.CHECKPOINT.id());
        parts.secrets = stack.secrets().folder();
        return parts;
    }

    /** The service itself, behind the front door. */
    public URI checkpoint() {
        return checkpoint;
    }

    String kafka() {
        return kafka;
    }

    String registry() {
        return registry;
    }

    String database() {
        return database;
    }

    String user() {
        return "checkpoint";
    }

    String password() {
        return secret("checkpoint-db-password");
    }

    Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", kafka));
    }

    /** New devices, five at each new gate. */
    public List<DeviceScript> devices(int count) {
        var api = new Api(url, () -> secret("cli-secret"));
        String ops = api.token("ops", village.substring(0, 6));
        String run = "ingest-" + UUID.randomUUID().toString().substring(0, 8);
        var devices = new ArrayList<DeviceScript>();
        for (int i = 0; i < count; i++) {
            String gate = run + "-" + i / AT_A_GATE;
            if (i % AT_A_GATE == 0) {
                api.post("/v1/gates", ops, Map.of("id", gate, "name", "合成卡口", "kind", "ROAD", "placeCode", village));
            }
            var enrolled = api.post("/v1/gates/" + gate + "/devices", ops, Map.of());
            devices.add(new DeviceScript(
                    enrolled.path("deviceId").asText(),
                    enrolled.path("credential").asText(),
                    gate,
                    Clock.systemUTC()));
        }
        return devices;
    }

    private String secret(String name) {
        try {
            return Files.readString(secrets.resolve(name)).strip();
        } catch (IOException e) {
            throw new IllegalStateException("no secret " + name + " in " + secrets, e);
        }
    }
}
