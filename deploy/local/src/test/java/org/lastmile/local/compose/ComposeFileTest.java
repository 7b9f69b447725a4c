package org.lastmile.local.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lastmile.local.stack.Service;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class ComposeFileTest {

    private static final Path CHECKOUT = Path.of("../..");

    private final Map<String, Map<String, Map<String, Object>>> compose = load(CHECKOUT.resolve("docker-compose.yml"));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyServiceRunsAndIsWatched() throws IOException {
        var watched = Files.readString(CHECKOUT.resolve("deploy/compose/prometheus.yml"));

        assertThat(section("services")).containsKeys(Service.ids().toArray(String[]::new));
        assertThat(Service.ids()).allSatisfy(id -> assertThat(watched).contains("job_name: " + id, "names: [" + id));
    }

    @Test
    void everySecretItNamesIsMadeAndReadableInAContainer() throws IOException {
        var made = new ContainerSecrets(folder).make();

        try (var files = Files.list(made)) {
            var names = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            assertThat(names).isEqualTo(section("secrets").keySet());
        }
        assertThat(Files.getPosixFilePermissions(made)).hasSize(3);
        assertThat(Files.getPosixFilePermissions(made.resolve("cli-secret"))).hasSize(4);
    }

    @Test
    void everyServicesDatabaseIsPrepared() {
        var passwords = Service.ids().stream().map(id -> id + "-db-password").toList();

        assertThat(section("services"))
                .extractingByKey("setup-databases")
                .extracting("secrets")
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .containsAll(passwords);
    }

    private Map<String, Map<String, Object>> section(String name) {
        return compose.getOrDefault(name, Map.of());
    }

    private static Map<String, Map<String, Map<String, Object>>> load(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException missing) {
            throw new AssertionError(file.toString(), missing);
        }
    }
}
