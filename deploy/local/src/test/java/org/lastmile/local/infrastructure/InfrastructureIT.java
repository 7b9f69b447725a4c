package org.lastmile.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One set of real servers in a folder of its own. */
class InfrastructureIT {

    private static Infrastructure infrastructure;

    @BeforeAll
    static void start(@TempDir Path home) {
        var checkout =
                Path.of(Optional.ofNullable(System.getProperty("lastmile.root")).orElse("../.."));
        infrastructure = Infrastructure.of(
                InfrastructureSettings.of(home, checkout.toAbsolutePath().normalize(), freePorts())
                        .fast());
        infrastructure.start(Progress.none());
    }

    @AfterAll
    static void stop() {
        infrastructure.stop(Progress.none());
    }

    /** Beyond the ports of the shared test servers, below those the system lends to clients. */
    private static InfrastructurePorts freePorts() {
        return ThreadLocalRandom.current()
                .ints(1_000, 13_000)
                .mapToObj(InfrastructurePorts.tests()::shifted)
                .filter(InfrastructurePorts::allFree)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void findsItsDataAgainAfterServersWereKilled() throws Exception {
        new Databases(infrastructure.postgres()).create("county", "first password");
        execute("create table place (code text)");
        execute("insert into place values ('130126')");
        createTopic("county.places");
        infrastructure.kafka().kill();
        infrastructure.postgres().kill();

        infrastructure.start(Progress.none());

        assertThat(infrastructure.healthy()).isTrue();
        assertThat(placeCodes()).containsExactly("130126");
        assertThat(topics()).contains("county.places");
    }

    @Test
    void adoptsRunningServers() {
        var again = Infrastructure.of(infrastructure.settings());

        assertThat(again.parts()).allMatch(Part::start);
    }

    @Test
    void namesATakenPort() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Port.requireFree("kafka", taken.getLocalPort()))
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()))
                    .hasMessageContaining("kafka")
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    private void execute(String sql) throws Exception {
        try (var connection = DriverManager.getConnection(
                        infrastructure.postgres().jdbcUrl("county"), "county", "first password");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> placeCodes() throws Exception {
        try (var connection = DriverManager.getConnection(
                        infrastructure.postgres().jdbcUrl("county"), "county", "first password");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select string_agg(code, ',') from place")) {
            rows.next();
            return List.of(rows.getString(1).split(",", -1));
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", infrastructure.kafka().bootstrapServers()));
    }

    private void createTopic(String name) throws Exception {
        try (var admin = admin()) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
        }
    }

    private java.util.Set<String> topics() throws Exception {
        try (var admin = admin()) {
            return admin.listTopics().names().get();
        }
    }
}
