package org.lastmile.local.compose;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.lastmile.local.api.Api;
import org.lastmile.local.api.County;
import org.lastmile.local.infrastructure.Databases;
import org.lastmile.local.infrastructure.Secrets;
import org.lastmile.local.stack.Service;
import org.lastmile.local.stack.StackSecrets;
import org.lastmile.schemas.SchemaSetup;
import org.lastmile.schemas.TopicCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code setup}: prepares servers that somebody else runs, such as those of {@code docker compose}. Each part may run
 * again at any time: what is there stays.
 */
@Command(name = "setup", description = "Prepares servers that run elsewhere.")
public final class SetupCommand {

    static final String REGISTRY = "registry";

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            description = "the folder whose 'secrets' are read (default: ${DEFAULT-VALUE})")
    private Path home = Path.of("/run");

    @Command(name = "databases", description = "Makes every service's database and user, and the registry's.")
    int databases(
            @Option(names = "--postgres", paramLabel = "HOST:PORT", defaultValue = "postgres:5432") String postgres) {
        var secrets = new StackSecrets(new Secrets(home));
        var databases = new Databases("jdbc:postgresql://%s/postgres".formatted(postgres), secrets.superuserPassword());
        for (var name : Service.ids()) {
            databases.create(name, secrets.databasePassword(name));
        }
        databases.create(REGISTRY, secrets.databasePassword(REGISTRY));
        System.out.println("databases are there");
        return 0;
    }

    @Command(name = "events", description = "Makes the topics of topics.yaml and registers their schemas.")
    int events(
            @Option(names = "--kafka", paramLabel = "SERVERS", defaultValue = "kafka:9092") String kafka,
            @Option(names = "--registry", paramLabel = "URI", defaultValue = "http://registry:8080/apis/ccompat/v7")
                    URI registry,
            @Option(names = "--prefix", description = "before every topic name", defaultValue = "") String prefix,
            @Option(names = "--replication", description = "copies of each topic", defaultValue = "1")
                    short replication) {
        Map<String, Object> client = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka);
        try (var admin = Admin.create(client)) {
            TopicCatalogue.load().create(admin, prefix, replication);
        }
        System.out.println("topics are there");
        SchemaSetup.register(registry, prefix);
        System.out.println("schemas are registered");
        return 0;
    }

    @Command(name = "county", description = "Loads the county's places through the front door.")
    int county(@Option(names = "--url", paramLabel = "URI", defaultValue = "http://console:8080") URI url) {
        var operator = new Secrets(home).password(StackSecrets.OPERATOR);
        System.out.println(new County(new Api(url, () -> operator)).load());
        return 0;
    }
}
