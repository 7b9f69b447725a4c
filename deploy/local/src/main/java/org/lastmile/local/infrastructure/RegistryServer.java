package org.lastmile.local.infrastructure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A real Apicurio Registry that keeps its schemas in PostgreSQL and speaks the Confluent API. */
public final class RegistryServer extends JvmServer {

    static final String DATABASE = "registry";

    private final InfrastructureSettings settings;
    private final PostgresServer postgres;

    RegistryServer(InfrastructureSettings settings, PostgresServer postgres) {
        super("registry", settings.home(), settings.java());
        this.settings = settings;
        this.postgres = postgres;
    }

    /** Address of the Confluent API. */
    public String url() {
        return "http://127.0.0.1:%d/apis/ccompat/v7".formatted(settings.ports().registry());
    }

    @Override
    protected List<Integer> ports() {
        return List.of(settings.ports().registry());
    }

    @Override
    protected List<String> arguments() {
        var folder = new Runtimes(settings).registry();
        return List.of(
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=192m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-jar",
                folder.resolve("quarkus-run.jar").toString());
    }

    @Override
    protected Map<String, String> environment() {
        var password = new Secrets(settings.home()).password("registry-db-password");
        new Databases(postgres).create(DATABASE, password);
        return Map.ofEntries(
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", Integer.toString(settings.ports().registry())),
                // its management interface, which nobody asks, would take 9000 on every address
                Map.entry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_MANAGEMENT_PORT", "0"),
                Map.entry("QUARKUS_LOG_LEVEL", "WARN"),
                Map.entry("APICURIO_STORAGE_KIND", "sql"),
                Map.entry("APICURIO_STORAGE_SQL_KIND", "postgresql"),
                Map.entry("APICURIO_DATASOURCE_URL", postgres.jdbcUrl(DATABASE)),
                Map.entry("APICURIO_DATASOURCE_USERNAME", DATABASE),
                Map.entry("APICURIO_DATASOURCE_PASSWORD", password),
                Map.entry("APICURIO_DATASOURCE_JDBC_INITIAL_SIZE", "2"),
                Map.entry("APICURIO_DATASOURCE_JDBC_MIN_SIZE", "2"),
                Map.entry("APICURIO_DATASOURCE_JDBC_MAX_SIZE", "10"));
    }

    @Override
    public boolean healthy() {
        var request = HttpRequest.newBuilder(URI.create(url() + "/subjects"))
                .timeout(Duration.ofSeconds(3))
                .build();
        try (var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException down) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
